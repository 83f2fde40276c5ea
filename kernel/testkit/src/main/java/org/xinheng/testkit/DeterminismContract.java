package org.xinheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.Evaluation;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.evaluation.Needs;

/** The same facts give the same evaluation: in any order, again, and without what the standard does not look at. */
public interface DeterminismContract extends ScenarioContract {

    /** How often each scenario is shuffled. */
    int ROUNDS = 5;

    /** The file with other records. */
    static SubjectFile with(SubjectFile file, List<RecordFacts> records) {
        return new SubjectFile(
                file.kind(), file.code(), file.name(), file.registeredOn(), records, file.listings(), file.grades());
    }

    @Test
    default void theOrderOfTheRecordsAndRepetitionChangeNothing() {
        Map<String, Evaluator> evaluators = evaluators();
        var random = new Random(20261122);
        for (Scenario scenario : scenarios()) {
            Evaluation first = ScenarioContract.evaluate(evaluators, scenario, scenario.file());
            var shuffled = new ArrayList<>(scenario.file().records());
            for (int round = 0; round < ROUNDS; round++) {
                Collections.shuffle(shuffled, random);
                SubjectFile again = with(scenario.file(), shuffled);
                assertThat(ScenarioContract.evaluate(evaluators, scenario, again))
                        .isEqualTo(first);
            }
        }
        Map<String, Evaluator> afresh = evaluators();
        for (Scenario scenario : scenarios()) {
            assertThat(ScenarioContract.evaluate(afresh, scenario, scenario.file()))
                    .isEqualTo(ScenarioContract.evaluate(evaluators, scenario, scenario.file()));
        }
    }

    @Test
    default void whatTheStandardDoesNotSayItNeedsChangesNothing() {
        Map<String, Evaluator> evaluators = evaluators();
        for (Scenario scenario : scenarios()) {
            Evaluator evaluator = evaluators.get(scenario.standard());
            if (evaluator == null) {
                continue;
            }
            Needs needs = evaluator.on(scenario.asOf(), Map.of()).needs();
            SubjectFile least = leastOf(scenario.file(), needs);
            assertThat(ScenarioContract.evaluate(evaluators, scenario, least))
                    .as(scenario.name())
                    .isEqualTo(ScenarioContract.evaluate(evaluators, scenario, scenario.file()));
        }
    }

    private static SubjectFile leastOf(SubjectFile file, Needs needs) {
        var records = new ArrayList<RecordFacts>();
        for (RecordFacts facts : file.records()) {
            if (needs.items().contains(facts.item())) {
                var fields = new HashMap<>(facts.fields());
                fields.keySet().removeIf(code -> !needs.wants(facts.item(), code));
                records.add(new RecordFacts(
                        facts.id(),
                        facts.item(),
                        "",
                        facts.decidedOn(),
                        facts.validUntil(),
                        facts.recordClass(),
                        fields,
                        ""));
            }
        }
        var grades = new HashMap<>(file.grades());
        grades.keySet().retainAll(needs.standards());
        return new SubjectFile(
                file.kind(),
                "",
                needs.subjectName() ? file.name() : "",
                needs.registration() ? file.registeredOn() : null,
                records,
                file.listings().stream()
                        .filter(listing -> needs.lists().contains(listing.list()))
                        .toList(),
                grades);
    }
}
