package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Points;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.standard.Edition;

/**
 * What a standard will say about a subject on any day, with the parameters of that day and with the grades under other
 * standards that it heeds computed for the same day. Keeps the plans of the days it was asked about; for one thread.
 *
 * @since SPI 1.0
 */
public final class Outlook {

    private final Judge judge;
    private final List<Judge> heeded;
    private final Map<LocalDate, Day> days = new HashMap<>();

    /**
     * A standard and the tenant's own values for its parameters, day by day.
     *
     * @param parameters by parameter id; absent ones take the standard's value
     */
    public record Judge(Evaluator evaluator, Function<LocalDate, Map<String, Points>> parameters) {}

    private record Day(@Nullable Plan plan, Map<String, Plan> heeded) {}

    /** @param heeded standards whose grade the first may refer to; it overrides what a file says about them */
    public Outlook(Judge judge, List<Judge> heeded) {
        this.judge = judge;
        this.heeded = List.copyOf(heeded);
    }

    /**
     * The evaluation on a day.
     *
     * @return empty if the standard is not in force or is not about the subject
     * @throws EvaluationException {@code BAD_PARAMETER}, {@code BAD_STANDARD} or {@code BROKEN_INDICATOR}
     */
    public Optional<Evaluation> on(LocalDate day, SubjectFile file) {
        Day then = days.computeIfAbsent(day, this::plans);
        Plan plan = then.plan();
        if (plan == null) {
            return Optional.empty();
        }
        SubjectFile known = then.heeded().isEmpty() ? file : withGrades(file, then.heeded());
        return plan.concerns(known) ? Optional.of(plan.evaluate(known)) : Optional.empty();
    }

    private Day plans(LocalDate day) {
        var others = new HashMap<String, Plan>();
        for (Judge other : heeded) {
            Plan plan = plan(other, day);
            if (plan != null) {
                others.put(other.evaluator().standard().id(), plan);
            }
        }
        return new Day(plan(judge, day), others);
    }

    private static @Nullable Plan plan(Judge judge, LocalDate day) {
        return judge.evaluator().standard().editionOn(day).isEmpty()
                ? null
                : judge.evaluator().on(day, judge.parameters().apply(day));
    }

    private static SubjectFile withGrades(SubjectFile file, Map<String, Plan> plans) {
        var grades = new HashMap<>(file.grades());
        plans.forEach((standard, plan) -> {
            if (plan.concerns(file)) {
                grades.put(standard, plan.evaluate(file).grade().id());
            }
        });
        return new SubjectFile(
                file.kind(), file.code(), file.name(), file.registeredOn(), file.records(), file.listings(), grades);
    }

    /** The edition that decides on a day; empty if none is in force. */
    Optional<Edition> edition(LocalDate day) {
        return judge.evaluator().standard().editionOn(day);
    }

    /** All editions that may be looked at between two days, those of the standards it heeds included. */
    List<Edition> editions(LocalDate from, LocalDate until) {
        var found = new ArrayList<Edition>();
        for (Judge each : judges()) {
            for (Edition edition : each.evaluator().standard().editions()) {
                if (!edition.from().isAfter(until)
                        && (edition.until() == null || edition.until().isAfter(from))) {
                    found.add(edition);
                }
            }
        }
        return found;
    }

    private List<Judge> judges() {
        var all = new ArrayList<>(List.of(judge));
        all.addAll(heeded);
        return all;
    }
}
