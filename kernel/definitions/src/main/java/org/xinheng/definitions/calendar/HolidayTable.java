package org.xinheng.definitions.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The published days of the calendar library, asked once per year: every question to the library is a text search. */
final class HolidayTable {

    private static final Map<Integer, Map<LocalDate, Boolean>> YEARS = new ConcurrentHashMap<>();

    private HolidayTable() {}

    /** Special days of a year and whether people work on them; empty for a year the library does not know. */
    static Map<LocalDate, Boolean> of(int year) {
        return YEARS.computeIfAbsent(year, HolidayTable::ask);
    }

    private static Map<LocalDate, Boolean> ask(int year) {
        var days = new HashMap<LocalDate, Boolean>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            @Nullable LegalHoliday special = LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth());
            if (special != null) {
                days.put(day, special.isWork());
            }
        }
        return Map.copyOf(days);
    }
}
