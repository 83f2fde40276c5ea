package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.Parameter;
import org.xinheng.definitions.calendar.WorkingDays;
import org.xinheng.kernel.tenancy.LawOfPlace;

/** Deadlines of the law as they count for a tenant: a lower tenant's stricter value wins. Safe for any thread. */
@ApplicationScoped
public class Deadlines {

    private final Definitions definitions;
    private final LawOfPlace law;
    private final WorkingDays calendar;

    Deadlines(Definitions definitions, LawOfPlace law) {
        this.definitions = definitions;
        this.law = law;
        this.calendar = definitions.calendar();
    }

    /**
     * A deadline with its law.
     *
     * @param day last day to act
     * @param certain false when it reaches into a year whose holidays are not announced
     */
    public record Due(LocalDate day, boolean certain, Parameter.Unit unit, int count, LegalBasis basis) {}

    /**
     * The last day of a deadline.
     *
     * @param deadline id of a parameter of the definitions
     * @param start the day of the event; not counted
     * @throws IllegalArgumentException when the definitions have no such deadline on that day
     */
    public Due due(int tenant, String deadline, LocalDate start) {
        Parameter parameter = parameter(tenant, deadline);
        Parameter.Value value = parameter
                .on(start)
                .orElseThrow(() -> new IllegalArgumentException("No " + deadline + " in force on " + start));
        return due(parameter.unit(), value.value(), value.basis(), start);
    }

    /** The last day when so many days of the deadline's unit are left. */
    Due left(int tenant, String deadline, LocalDate start, int count) {
        Parameter parameter = parameter(tenant, deadline);
        Parameter.Value value = parameter.on(start).orElseThrow();
        return due(parameter.unit(), count, value.basis(), start);
    }

    /** Days of the deadline's unit after {@code from} up to and with {@code to}. */
    int daysBetween(int tenant, String deadline, LocalDate from, LocalDate to) {
        return parameter(tenant, deadline).unit() == Parameter.Unit.WORKING_DAYS
                ? calendar.between(from, to).days()
                : Math.toIntExact(Math.max(0, to.toEpochDay() - from.toEpochDay()));
    }

    /** Working days left until a day, today not counted; negative when it has passed. */
    public int workingDaysLeft(LocalDate today, LocalDate due) {
        return due.isBefore(today)
                ? -calendar.between(due, today).days()
                : calendar.between(today, due).days();
    }

    /** What the deadline is called. */
    public String label(int tenant, String deadline) {
        return parameter(tenant, deadline).label().zh();
    }

    private Due due(Parameter.Unit unit, int count, LegalBasis basis, LocalDate start) {
        return switch (unit) {
            case WORKING_DAYS -> {
                var due = calendar.plus(start, count);
                yield new Due(due.day(), due.certain(), unit, count, basis);
            }
            case DAYS -> new Due(start.plusDays(count), true, unit, count, basis);
            case MONTHS -> new Due(start.plusMonths(count), true, unit, count, basis);
            case YEARS -> new Due(start.plusYears(count), true, unit, count, basis);
            case PER_MILLE, COUNT -> throw new IllegalArgumentException("Not a deadline: " + unit);
        };
    }

    private Parameter parameter(int tenant, String deadline) {
        return definitions
                .parameterOf(law.packOf(tenant), deadline)
                .orElseThrow(() -> new IllegalArgumentException("No deadline " + deadline));
    }
}
