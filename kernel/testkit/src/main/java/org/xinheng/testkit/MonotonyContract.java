package org.xinheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.Evaluation;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.evaluation.Plan;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Grade;

/** Another penalty never makes a subject better. Penalties are taken from the scenarios, so they say what counts. */
public interface MonotonyContract extends ScenarioContract {

    /** Catalogue items whose every record is to the subject's disadvantage; add the sector's own. */
    default Set<String> penaltyItems() {
        return Set.of("administrative-penalty");
    }

    @Test
    default void anotherPenaltyNeverImprovesTheGradeOrTheScore() {
        Map<String, Evaluator> evaluators = evaluators();
        for (Scenario scenario : scenarios()) {
            Evaluation before = ScenarioContract.evaluate(evaluators, scenario, scenario.file());
            if (!before.grade().hasBand()) {
                continue; // a newcomer becomes somebody who is graded; that is neither better nor worse
            }
            Plan plan =
                    Objects.requireNonNull(evaluators.get(scenario.standard())).on(scenario.asOf(), Map.of());
            for (RecordFacts penalty : penalties(scenario)) {
                var records = new ArrayList<>(scenario.file().records());
                records.add(penalty);
                SubjectFile worse = DeterminismContract.with(scenario.file(), records);
                if (!plan.concerns(worse)) {
                    continue;
                }
                Evaluation after = plan.evaluate(worse);
                String what = scenario.name() + " + " + penalty.item() + penalty.fields();
                assertThat(after.score()).as(what).isLessThanOrEqualTo(before.score());
                assertThat(rank(plan.edition(), after.grade()))
                        .as(what)
                        .isGreaterThanOrEqualTo(rank(plan.edition(), before.grade()));
            }
        }
    }

    /** Every different penalty of the standard's scenarios, as if decided on the day before the grade. */
    private List<RecordFacts> penalties(Scenario scenario) {
        var penalties = new LinkedHashMap<List<Object>, RecordFacts>();
        for (Scenario other : scenarios()) {
            if (!other.standard().equals(scenario.standard())) {
                continue;
            }
            for (RecordFacts facts : other.file().records()) {
                if (penaltyItems().contains(facts.item())) {
                    var what = new ArrayList<Object>(List.of(facts.item(), facts.fields()));
                    what.add(facts.recordClass());
                    penalties.putIfAbsent(what, again(facts, scenario, penalties.size()));
                }
            }
        }
        return List.copyOf(penalties.values());
    }

    private static RecordFacts again(RecordFacts facts, Scenario scenario, int number) {
        return new RecordFacts(
                UUID.nameUUIDFromBytes(("another" + number).getBytes(StandardCharsets.UTF_8)),
                facts.item(),
                facts.documentNo(),
                scenario.asOf().minusDays(1),
                facts.validUntil() == null ? null : scenario.asOf().plusYears(1),
                facts.recordClass(),
                facts.fields(),
                facts.authority());
    }

    private static int rank(Edition edition, Grade grade) {
        List<String> ids = edition.grades().stream().map(Grade::id).toList();
        return ids.indexOf(grade.id());
    }
}
