package org.xinheng.kernel.monitoring.figures;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.monitoring.MonitoringError;
import org.xinheng.kernel.shared.KernelException;

/** Reads the month somebody asks for. */
public final class AskedMonth {

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    private AskedMonth() {}

    /**
     * The month of this text, such as 2026-11; without a text the last month that is over.
     *
     * @throws KernelException {@code MONTH_INVALID} (400) for a text that is no month, a month to come, or one before 2000
     */
    public static YearMonth read(@Nullable String text, Clock clock) {
        var present = YearMonth.now(clock);
        if (text == null || text.isBlank()) {
            return present.minusMonths(1);
        }
        var month = find(text)
                .orElseThrow(() -> new KernelException(
                        MonitoringError.MONTH_INVALID, "月份“%s”无法识别，请写成 2026-01 的样子。".formatted(text)));
        if (month.isAfter(present)) {
            throw new KernelException(MonitoringError.MONTH_INVALID, "%s 还没有到，最晚可查 %s。".formatted(month, present));
        }
        return month;
    }

    /** The month of a text, if it is one from 2000 on. */
    static Optional<YearMonth> find(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(String::strip)
                    .map(YearMonth::parse)
                    .filter(month -> !month.isBefore(EARLIEST));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
