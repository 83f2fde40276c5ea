package org.xinheng.kernel.measures.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/**
 * Which tasks to show; every part that is null is no condition.
 *
 * @param state name of a state, such as {@code LIFTING}
 * @param entry the list entry they follow from
 * @param open only those that wait for the body: an answer, an execution or a receipt
 * @param overdue only those whose deadline has passed
 * @param incentive only incentives, or only restrictions
 * @param q number, code, or a part of the subject's name
 */
public record TaskQuery(
        @Nullable String state,
        @Nullable UUID entry,
        @Nullable String measure,
        @Nullable UUID bureau,
        @Nullable Boolean incentive,
        boolean open,
        boolean overdue,
        @Nullable String q) {

    /** Where a page ended. */
    record Cursor(LocalDate day, UUID id) {

        static @Nullable Cursor of(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                int cut = text.indexOf('_');
                return new Cursor(LocalDate.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
            } catch (RuntimeException _) {
                throw new KernelException(MeasureTaskError.MEASURE_TASK_CURSOR_INVALID, "翻页标记无效，请从第一页重新查询。");
            }
        }

        @Override
        public String toString() {
            return day + "_" + id;
        }
    }
}
