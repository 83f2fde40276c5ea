package org.xinheng.kernel.monitoring.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a month.
 *
 * @param month such as 2026-11
 * @param from its first day
 * @param until its last day
 * @param figures in the order in which they are shown
 * @param ranking bureaus, the best first; those without any figure are missing
 * @param unstated bureaus that did not state both their permits and their penalties of the month
 */
public record MonthView(
        String month,
        LocalDate from,
        LocalDate until,
        List<FigureView> figures,
        List<Ranked> ranking,
        List<BureauName> unstated) {

    /** A bureau as a chart names it. */
    public record BureauName(UUID id, String name) {}

    /**
     * One figure.
     *
     * @param words what is divided by what
     * @param days a median of days, otherwise a share
     * @param moreIsBetter whether a larger value is the better one
     * @param whole of the place
     * @param before the place's value of the month before
     * @param link to the rows behind it, below the console's address of the tenant
     * @param trend twelve months, this one the last
     * @param bureaus those that have a value, the best first
     */
    public record FigureView(
            String id,
            String label,
            String words,
            boolean days,
            boolean moreIsBetter,
            Value whole,
            @Nullable Double before,
            String link,
            List<OfMonth> trend,
            List<OfBureau> bureaus) {}

    /** A month of the trend. */
    public record OfMonth(String month, Value value) {}

    /**
     * A bureau's value.
     *
     * @param before its value of the month before
     * @param link to the rows behind it
     */
    public record OfBureau(
            BureauName bureau, Value value, @Nullable Double before, String link) {}

    /**
     * A bureau's place.
     *
     * @param place from 1; equal scores share a place
     * @param score mean of the bureau's shares that are ranked, times 100, to one decimal
     * @param figures how many shares the mean is of
     */
    public record Ranked(int place, BureauName bureau, double score, int figures) {}
}
