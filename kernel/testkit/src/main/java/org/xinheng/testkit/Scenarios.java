package org.xinheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.xinheng.spi.evaluation.Evaluation;
import org.xinheng.spi.evaluation.Finding;

/** Compares what a scenario says with what came out, and shows the whole reckoning when they differ. */
public final class Scenarios {

    private Scenarios() {}

    /** Fails with the full list of findings unless grade, score and reasons are as the scenario says. */
    public static void check(Scenario scenario, Evaluation evaluation) {
        String reckoning = reckoning(scenario, evaluation);
        assertThat(evaluation.grade().id()).as("等级\n%s", reckoning).isEqualTo(scenario.grade());
        assertThat(evaluation.score()).as("得分\n%s", reckoning).isEqualTo(scenario.score());
        for (Scenario.Reason reason : scenario.reasons()) {
            assertThat(evaluation.findings())
                    .as("理由 %s\n%s", reason, reckoning)
                    .anyMatch(finding -> fits(reason, finding, documents(scenario, finding)));
        }
    }

    private static boolean fits(Scenario.Reason reason, Finding finding, List<String> documents) {
        return finding.rule().equals(reason.rule())
                && (reason.points() == null || reason.points().equals(finding.points()))
                && (reason.documents().isEmpty() || reason.documents().equals(documents));
    }

    private static List<String> documents(Scenario scenario, Finding finding) {
        return finding.records().stream()
                .map(id -> scenario.documents().getOrDefault(id, ""))
                .toList();
    }

    private static String reckoning(Scenario scenario, Evaluation evaluation) {
        var text = new StringBuilder(scenario.name()).append('\n');
        for (Finding finding : evaluation.findings()) {
            text.append("  ")
                    .append(finding.points())
                    .append('\t')
                    .append(finding.group())
                    .append('/')
                    .append(finding.rule())
                    .append('\t')
                    .append(finding.note())
                    .append(documents(scenario, finding))
                    .append('\n');
        }
        return text.append("  = ")
                .append(evaluation.score())
                .append(' ')
                .append(evaluation.grade().id())
                .toString();
    }
}
