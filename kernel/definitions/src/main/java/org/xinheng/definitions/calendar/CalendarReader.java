package org.xinheng.definitions.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code calendar}: years with their notices. */
public final class CalendarReader {

    private CalendarReader() {}

    /** The years of a file, errors reported to the section's findings. */
    public static List<YearPlan> read(Section file) {
        var plans = new ArrayList<YearPlan>();
        for (Section section : file.requireSections("years")) {
            int year = section.number("year", 2000, 2099);
            boolean seeded = section.flag("seeded", false);
            if (seeded && !YearPlan.hasSeed(year)) {
                section.report("seeded", DefinitionProblem.SEED_EMPTY, String.valueOf(year));
            }
            plans.add(new YearPlan(
                    year,
                    seeded,
                    Set.copyOf(days(section, "days_off", year)),
                    Set.copyOf(days(section, "make_up_days", year)),
                    CommonReader.basis(section)));
            section.done();
        }
        file.done();
        return plans;
    }

    private static List<LocalDate> days(Section section, String key, int year) {
        List<LocalDate> days = section.dates(key);
        days.stream()
                .filter(day -> day.getYear() != year)
                .forEach(day -> section.report(key, DefinitionProblem.DAY_OUTSIDE_YEAR, day, String.valueOf(year)));
        return days;
    }
}
