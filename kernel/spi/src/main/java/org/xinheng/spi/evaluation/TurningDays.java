package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Listing;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Trigger;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Window;

/**
 * The days after today on which, without any new record, something may count differently: a window or a validity ends, a
 * clean year or month is full, an observation or a listing ends, an edition changes. Between two of them nothing changes.
 */
final class TurningDays {

    private final SubjectFile file;
    private final LocalDate today;
    private final LocalDate last;
    private final NavigableSet<LocalDate> days = new TreeSet<>();

    private TurningDays(SubjectFile file, LocalDate today, LocalDate last) {
        this.file = file;
        this.today = today;
        this.last = last;
    }

    /** After today, up to and including the last. A Java indicator's own days cannot be known; it is asked every month. */
    static NavigableSet<LocalDate> of(Outlook outlook, SubjectFile file, LocalDate today, LocalDate last) {
        var turning = new TurningDays(file, today, last);
        for (Edition edition : outlook.editions(today, last)) {
            turning.add(edition);
        }
        for (RecordFacts facts : file.records()) {
            turning.add(facts.decidedOn());
        }
        for (Listing listing : file.listings()) {
            turning.add(listing.listedOn());
            turning.add(listing.delistedOn());
        }
        return turning.days;
    }

    private void add(@Nullable LocalDate day) {
        if (day != null && day.isAfter(today) && !day.isAfter(last)) {
            days.add(day);
        }
    }

    private void add(Edition edition) {
        add(edition.from());
        add(edition.until());
        Newcomer newcomer = edition.newcomer();
        if (newcomer != null && newcomer.observedFor() != null && file.registeredOn() != null) {
            add(file.registeredOn().plus(newcomer.observedFor()));
        }
        evidenceOf(edition).forEach(this::add);
        for (Group group : edition.groups()) {
            for (Criterion criterion : group.criteria()) {
                add(criterion.measure(), criterion.evidence());
            }
        }
        for (GradeRule rule : edition.rules()) {
            if (rule.trigger() instanceof Trigger.Measured measured) {
                add(measured.measure(), measured.evidence());
            }
        }
    }

    /** Everything an edition tests records with. */
    static Set<Evidence> evidenceOf(Edition edition) {
        var all = new LinkedHashSet<Evidence>();
        for (Group group : edition.groups()) {
            for (Criterion criterion : group.criteria()) {
                all.add(criterion.evidence());
                deductions(criterion.measure(), all);
            }
        }
        for (GradeRule rule : edition.rules()) {
            switch (rule.trigger()) {
                case Trigger.Records records -> all.add(records.evidence());
                case Trigger.Measured measured -> {
                    all.add(measured.evidence());
                    deductions(measured.measure(), all);
                }
                case Trigger.Listed _, Trigger.Graded _ -> {}
            }
        }
        if (edition.scope() != null) {
            all.addAll(edition.scope().records());
        }
        return all;
    }

    private static void deductions(Measure measure, Set<Evidence> all) {
        if (measure instanceof Measure.ProjectMean mean) {
            mean.deductions().forEach(deduction -> all.add(deduction.evidence()));
        }
    }

    private void add(Evidence evidence) {
        for (RecordFacts facts : file.records()) {
            if (evidence.items().contains(facts.item())) {
                ends(evidence.window(), facts).forEach(this::add);
            }
        }
    }

    /** The days on which a record stops counting, as far as they can be told; the last of them is the end. */
    static List<LocalDate> ends(Window window, RecordFacts facts) {
        return switch (window) {
            case Window.Always _ -> List.of();
            case Window.Within within -> List.of(facts.decidedOn().plus(within.period()));
            case Window.WhileValid _ ->
                facts.validUntil() == null
                        ? List.of()
                        : List.of(facts.validUntil().plusDays(1));
            case Window.ByClass byClass -> {
                Period period =
                        facts.recordClass() == null ? null : byClass.periods().get(facts.recordClass());
                yield List.of(facts.decidedOn().plus(period == null ? byClass.otherwise() : period));
            }
            case Window.ByValue byValue -> {
                var ends = new ArrayList<LocalDate>();
                ends.add(facts.decidedOn().plus(byValue.otherwise()));
                byValue.periods()
                        .values()
                        .forEach(period -> ends.add(facts.decidedOn().plus(period)));
                yield ends;
            }
        };
    }

    private void add(Measure measure, Evidence evidence) {
        switch (measure) {
            case Measure.CleanFor clean -> {
                int step = clean.unit() == Measure.CleanFor.Unit.YEARS ? 12 : 1;
                anniversaries(file.registeredOn(), step);
                for (RecordFacts facts : file.records()) {
                    if (evidence.items().contains(facts.item())) {
                        anniversaries(facts.decidedOn(), step);
                    }
                }
            }
            case Measure.Custom _ -> anniversaries(today, 1);
            default -> {}
        }
    }

    /** Whole months are full on the first day that is not before the same day of the month. */
    private void anniversaries(@Nullable LocalDate since, int months) {
        if (since == null) {
            return;
        }
        for (int n = months; !since.plusMonths(n).isAfter(last); n += months) {
            LocalDate day = since.plusMonths(n);
            add(day.getDayOfMonth() < since.getDayOfMonth() ? day.plusDays(1) : day);
        }
    }
}
