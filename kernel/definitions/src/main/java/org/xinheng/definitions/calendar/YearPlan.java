package org.xinheng.definitions.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.xinheng.definitions.LegalBasis;

/**
 * Days off and make-up days of one year.
 *
 * @param year calendar year
 * @param seeded whether the published table of the calendar library is the base
 * @param daysOff days off beyond the base
 * @param makeUpDays working days at weekends beyond the base
 * @param basis the notice of the State Council's office
 */
public record YearPlan(int year, boolean seeded, Set<LocalDate> daysOff, Set<LocalDate> makeUpDays, LegalBasis basis) {

    public YearPlan {
        daysOff = Set.copyOf(daysOff);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    boolean isWorkingDay(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        if (daysOff.contains(day)) {
            return false;
        }
        return seeded ? HolidayTable.of(year).getOrDefault(day, isWeekday(day)) : isWeekday(day);
    }

    /** Whether the calendar library knows the year. */
    static boolean hasSeed(int year) {
        return !HolidayTable.of(year).isEmpty();
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
