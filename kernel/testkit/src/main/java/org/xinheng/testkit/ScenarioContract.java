package org.xinheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.Evaluation;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;

/** The law's own examples hold, and every grade and every rule about grades has one. */
public interface ScenarioContract {

    /** Scenarios an official can read; fewer do not show a standard. */
    int LEAST_SCENARIOS = 12;

    /** The standards the scenarios are about, ready to be applied, by id. */
    Map<String, Evaluator> evaluators();

    /** Where the scenario files are on the test class path. */
    default String scenarioFolder() {
        return "/scenarios";
    }

    /** All scenarios of all files. */
    default List<Scenario> scenarios() {
        var url = Objects.requireNonNull(getClass().getResource(scenarioFolder()), "folder " + scenarioFolder());
        try (Stream<Path> paths = Files.list(Path.of(url.toURI()))) {
            var scenarios = new ArrayList<Scenario>();
            for (Path path : paths.sorted().toList()) {
                scenarios.addAll(ScenarioReader.read(String.valueOf(path.getFileName()), Files.readString(path)));
            }
            return scenarios;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    default Stream<DynamicTest> everyScenarioComesOutAsTheSectorSays() {
        Map<String, Evaluator> evaluators = evaluators();
        return scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(),
                        () -> Scenarios.check(scenario, evaluate(evaluators, scenario, scenario.file()))));
    }

    /** What comes out for a scenario's subject, or for another file in its place. */
    static Evaluation evaluate(Map<String, Evaluator> evaluators, Scenario scenario, SubjectFile file) {
        return Objects.requireNonNull(evaluators.get(scenario.standard()), scenario.standard())
                .evaluate(file, scenario.asOf(), Map.of());
    }

    @Test
    default void thereAreEnoughScenariosAndNoGradeOrRuleIsWithoutOne() {
        Map<String, Evaluator> evaluators = evaluators();
        var missing = new TreeSet<String>();
        evaluators
                .values()
                .forEach(evaluator -> evaluator.standard().editions().forEach(edition -> {
                    edition.grades().stream()
                            .map(Grade::id)
                            .map("grade "::concat)
                            .forEach(missing::add);
                    edition.rules().stream()
                            .map(GradeRule::id)
                            .map("rule "::concat)
                            .forEach(missing::add);
                }));
        for (Scenario scenario : scenarios()) {
            Evaluation evaluation = evaluate(evaluators, scenario, scenario.file());
            missing.remove("grade " + evaluation.grade().id());
            evaluation.findings().forEach(finding -> missing.remove("rule " + finding.rule()));
        }
        assertThat(missing).as("no scenario shows these").isEmpty();
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(evaluators.size() * LEAST_SCENARIOS);
    }
}
