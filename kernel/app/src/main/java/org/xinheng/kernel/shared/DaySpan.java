package org.xinheng.kernel.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included; null leaves that end open.
 *
 * @param from first day
 * @param until last day
 */
public record DaySpan(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Every day. */
    public static final DaySpan ANY = new DaySpan(null, null);

    /**
     * Reads what stands in an address.
     *
     * @throws KernelException {@code DAY_INVALID} (400) for a text that is no day; {@code PERIOD_INVALID} (400) when the span
     *     ends before it begins
     */
    public static DaySpan read(@Nullable String from, @Nullable String until) {
        var span = new DaySpan(day("起始", from), day("截止", until));
        if (span.from != null && span.until != null && span.until.isBefore(span.from)) {
            throw new KernelException(
                    SharedError.PERIOD_INVALID, "截止日期 %s 早于起始日期 %s，请调整后再查。".formatted(span.until, span.from));
        }
        return span;
    }

    private static @Nullable LocalDate day(String end, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            throw new KernelException(SharedError.DAY_INVALID, "%s日期“%s”无法识别，请写成 2026-01-31 的样子。".formatted(end, text));
        }
    }
}
