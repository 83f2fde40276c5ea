package org.xinheng.kernel.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.Parameter;
import org.xinheng.definitions.calendar.WorkingDays;

/**
 * By when a place's bureaus have to report an act: within the working days of its catalogue item, or within the fewer ones
 * the place asks for itself (parameter {@code report-within}, in force on the day of the decision). Immutable.
 */
public final class ReportingClock {

    private static final String PARAMETER = "report-within";
    private static final LocalDate FIRST_KNOWN = LocalDate.of(2000, 1, 1);

    private final Optional<Parameter> own;
    private final WorkingDays calendar;
    private final LocalDate since;

    /**
     * The clock of a place.
     *
     * @param pack slug of the place whose parameters count
     * @param since the day the place began to report here; what had to be reported before cannot be late here
     */
    ReportingClock(Definitions definitions, String pack, LocalDate since) {
        var national = definitions.parameter(PARAMETER);
        this.own =
                definitions.parameterOf(pack, PARAMETER).filter(parameter -> !national.equals(Optional.of(parameter)));
        this.calendar = definitions.calendar();
        this.since = since;
    }

    /** Working days from a decision to its report. */
    public int days(ItemVersion version, LocalDate decidedOn) {
        return own.flatMap(parameter -> parameter.on(decidedOn))
                .map(value -> Math.min(value.value(), version.publishWithin()))
                .orElse(version.publishWithin());
    }

    /** The last day on which the report is in time. Before the calendar of holidays begins, calendar days. */
    public LocalDate dueOn(ItemVersion version, LocalDate decidedOn) {
        int days = days(version, decidedOn);
        return decidedOn.isBefore(FIRST_KNOWN)
                ? decidedOn.plusDays(days)
                : calendar.plus(decidedOn, days).day();
    }

    /** Whether a report due on one day comes too late on another. */
    public boolean isLate(LocalDate dueOn, LocalDate reportedOn) {
        return reportedOn.isAfter(dueOn) && !dueOn.isBefore(since);
    }
}
