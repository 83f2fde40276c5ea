package org.xinheng.kernel.measures.tasks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/** Reads what stands in an address, and says what is wrong with it. */
public final class Asked {

    private Asked() {}

    /**
     * A day, or null when none is given.
     *
     * @throws KernelException {@code MEASURE_TASK_INVALID} (400)
     */
    public static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            throw new KernelException(
                    MeasureTaskError.MEASURE_TASK_INVALID, "日期“%s”无法识别，请写成 2026-01-31 的样子。".formatted(text));
        }
    }

    /**
     * A stage, or null when none is given.
     *
     * @throws KernelException {@code MEASURE_TASK_INVALID} (400)
     */
    static TaskQuery.@Nullable Stage stage(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(TaskQuery.Stage.values())
                .filter(stage -> stage.name().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new KernelException(
                        MeasureTaskError.MEASURE_TASK_INVALID,
                        "办理进度“%s”无法识别，可用：%s。".formatted(text, Arrays.toString(TaskQuery.Stage.values()))));
    }
}
