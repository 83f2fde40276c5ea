package org.xinheng.definitions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.calendar.WorkingDays.Due;
import org.xinheng.definitions.calendar.WorkingDays.Span;

class WorkingDaysTest {

    private static final WorkingDays CALENDAR = Definitions.national().calendar();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10"
            })
    void makeUpDaysAreWorkingWeekends(LocalDate day) {
        assertThat(YearPlan.isWeekday(day)).isFalse();
        assertThat(CALENDAR.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-02-17", "2026-05-01", "2026-10-01", "2026-10-07", "2026-11-21"})
    void holidaysAndPlainWeekendsAreNot(LocalDate day) {
        assertThat(CALENDAR.isWorkingDay(day)).isFalse();
    }

    @Test
    void theDayOfTheDecisionIsNotCounted() {
        assertThat(CALENDAR.plus(LocalDate.of(2026, 11, 16), 7))
                .isEqualTo(new Due(LocalDate.of(2026, 11, 25), true, 0));
    }

    @Test
    void sevenWorkingDaysBeforeTheNationalHolidayReachIntoOctober() {
        assertThat(CALENDAR.plus(LocalDate.of(2026, 9, 28), 7).day()).isEqualTo(LocalDate.of(2026, 10, 13));
    }

    @Test
    void aDeadlineBeyondTheKnownCalendarSaysSo() {
        Due due = CALENDAR.plus(LocalDate.of(2026, 12, 28), 7);
        assertThat(due).isEqualTo(new Due(LocalDate.of(2027, 1, 6), false, 2027));
        assertThat(due.caution()).contains("2027年放假安排尚未公布，此日期按周末推算，公布后请重新计算。");
        assertThat(CALENDAR.knows(2026)).isTrue();
        assertThat(CALENDAR.knows(2027)).isFalse();
    }

    @Test
    void aDeadlineWithinTheKnownCalendarNeedsNoCaution() {
        assertThat(CALENDAR.plus(LocalDate.of(2026, 11, 2), 3).caution()).isEmpty();
    }

    @Test
    void theDaysBetweenAreCountedFromTheDayAfter() {
        assertThat(CALENDAR.between(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 10)))
                .isEqualTo(new Span(3, true));
        assertThat(CALENDAR.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20)))
                .isEqualTo(new Span(0, true));
        assertThat(CALENDAR.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 2)))
                .isEqualTo(new Span(0, true));
        assertThat(CALENDAR.between(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 8)))
                .isEqualTo(new Span(6, false));
    }

    @Test
    void aCorrectionOfTheNoticeWinsOverTheLibrary() {
        var notice = new LegalBasis("更正通知", null, null, null, null, true);
        var plan =
                new YearPlan(2026, true, Set.of(LocalDate.of(2026, 11, 23)), Set.of(LocalDate.of(2026, 10, 1)), notice);
        var corrected = new WorkingDays(List.of(plan));
        assertThat(corrected.isWorkingDay(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(corrected.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(corrected.isWorkingDay(LocalDate.of(2026, 10, 2))).isFalse();
    }
}
