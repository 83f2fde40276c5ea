package org.xinheng.definitions.calendar;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Counts working days. Immutable; the years' days are laid out once, so counting touches memory only. */
public final class WorkingDays {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final BitSet working = new BitSet();
    private final NavigableSet<Integer> years = new TreeSet<>();

    /** A calendar of these years. */
    public WorkingDays(Collection<YearPlan> plans) {
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            working.set(index(day), YearPlan.isWeekday(day));
        }
        for (YearPlan plan : plans) {
            years.add(plan.year());
            var day = LocalDate.of(plan.year(), 1, 1);
            for (; day.getYear() == plan.year(); day = day.plusDays(1)) {
                working.set(index(day), plan.isWorkingDay(day));
            }
        }
    }

    /**
     * A deadline.
     *
     * @param day the last day to act
     * @param certain false when it reaches into a year whose holidays are not announced
     * @param firstUnknownYear that year, 0 when certain
     */
    public record Due(LocalDate day, boolean certain, int firstUnknownYear) {
        /** A Chinese caution to show beside the day when it may still change. */
        public Optional<String> caution() {
            return certain
                    ? Optional.empty()
                    : Optional.of("%d年放假安排尚未公布，此日期按周末推算，公布后请重新计算。".formatted(firstUnknownYear));
        }
    }

    /**
     * A number of working days.
     *
     * @param days how many
     * @param certain false when they touch a year whose holidays are not announced
     */
    public record Span(int days, boolean certain) {}

    /** Whether people work on a day; by weekends alone in years that are not announced. */
    public boolean isWorkingDay(LocalDate day) {
        return working.get(index(day));
    }

    /** Whether the holidays of a year are announced. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** The day on which the {@code count}th working day after {@code start} falls; the start is not counted. */
    public Due plus(LocalDate start, int count) {
        int index = index(start);
        for (int left = count; left > 0; left--) {
            index = working.nextSetBit(index + 1);
        }
        LocalDate day = FIRST.plusDays(index);
        int unknown = firstUnknownYear(start, day);
        return new Due(day, unknown == 0, unknown);
    }

    /** Working days after {@code start} up to and with {@code end}; zero when the end is not after the start. */
    public Span between(LocalDate start, LocalDate end) {
        int days = 0;
        int last = index(end);
        for (int i = working.nextSetBit(index(start) + 1); i >= 0 && i <= last; i = working.nextSetBit(i + 1)) {
            days++;
        }
        return new Span(days, firstUnknownYear(start, end) == 0);
    }

    private int firstUnknownYear(LocalDate start, LocalDate end) {
        for (int year = start.getYear(); year <= end.getYear(); year++) {
            if (!years.contains(year)) {
                return year;
            }
        }
        return 0;
    }

    private static int index(LocalDate day) {
        long index = day.toEpochDay() - FIRST.toEpochDay();
        if (index < 0 || !day.isBefore(LAST)) {
            throw new IllegalArgumentException("日期 " + day + " 不在2000至2099年之间。");
        }
        return (int) index;
    }
}
