package org.xinheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Points;
import org.xinheng.spi.evaluation.Evaluation;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.evaluation.Finding;

/** Every point of a score is explained, every reason names its clause, and only what is in the file is a reason. */
public interface ExplanationContract extends ScenarioContract {

    @Test
    default void theFindingsAddUpToTheScore() {
        Map<String, Evaluator> evaluators = evaluators();
        for (Scenario scenario : scenarios()) {
            Evaluation evaluation = ScenarioContract.evaluate(evaluators, scenario, scenario.file());
            long sum = 0;
            for (Finding finding : evaluation.findings()) {
                sum += finding.points().hundredths();
            }
            assertThat(new Points(sum)).as(scenario.name()).isEqualTo(evaluation.score());
        }
    }

    @Test
    default void everyReasonNamesItsClauseAndOnlyRecordsOfTheFile() {
        Map<String, Evaluator> evaluators = evaluators();
        for (Scenario scenario : scenarios()) {
            for (Finding finding : ScenarioContract.evaluate(evaluators, scenario, scenario.file())
                    .findings()) {
                assertThat(finding.clause().act()).as(scenario.name()).isNotBlank();
                assertThat(finding.note()).as(scenario.name()).isNotBlank();
                if (finding.kind() == Finding.Kind.CRITERION) {
                    assertThat(scenario.documents().keySet()).containsAll(finding.records());
                }
            }
        }
    }
}
