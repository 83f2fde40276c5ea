package org.xinheng.kernel.monitoring.warnings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.warnings.WarningRule;
import org.xinheng.kernel.monitoring.figures.MonthlyFigures;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Warns officers by the rules in force. */
@ApplicationScoped
public class Warnings {

    private final Work work;
    private final Definitions definitions;
    private final WarningRepository repository;
    private final Clock clock;

    Warnings(Work work, Definitions definitions, WarningRepository repository, Clock clock) {
        this.work = work;
        this.definitions = definitions;
        this.repository = repository;
        this.clock = clock;
    }

    /** What is worth a look today; for officers and auditors. */
    public List<RiskWarning> list(Actor actor) {
        MonthlyFigures.requireReader(actor);
        var today = LocalDate.now(clock);
        return work.run(
                actor,
                "monitoring.warnings",
                unit -> definitions.warnings().stream()
                        .flatMap(rule -> rule.on(today).stream().flatMap(version -> warn(unit, rule, version, today)))
                        .toList());
    }

    private Stream<RiskWarning> warn(Unit unit, WarningRule rule, WarningRule.Version version, LocalDate today) {
        var from = today.minusDays(version.days() - 1L);
        var found = switch (rule.watch()) {
            case SUBJECT_PENALTIES -> repository.penalties(unit, version, today);
            case BUREAU_REPORTS -> repository.reports(unit, version, today);
        };
        return found.stream()
                .map(each -> new RiskWarning(
                        rule.id(),
                        rule.label(),
                        each.about(),
                        each.earlier(),
                        each.recent(),
                        from,
                        today,
                        version.basis().citation(),
                        link(rule, each.key(), from, today)));
    }

    private static String link(WarningRule rule, String key, LocalDate from, LocalDate until) {
        return switch (rule.watch()) {
            case SUBJECT_PENALTIES -> "subjects/" + key;
            case BUREAU_REPORTS -> "records?bureau=%s&from=%s&until=%s".formatted(key, from, until);
        };
    }
}
