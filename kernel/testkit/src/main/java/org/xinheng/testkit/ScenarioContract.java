package org.xinheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.Evaluation;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.evaluation.Finding;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;

/**
 * The law's own examples hold, every grade and every rule about grades has one, and each result is explained in full and
 * comes out the same however the records were read.
 */
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

    private static Evaluation evaluate(Map<String, Evaluator> evaluators, Scenario scenario, SubjectFile file) {
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

    @Test
    default void theFindingsAddUpToTheScoreAndNameOnlyWhatIsInTheFile() {
        Map<String, Evaluator> evaluators = evaluators();
        for (Scenario scenario : scenarios()) {
            Evaluation evaluation = evaluate(evaluators, scenario, scenario.file());
            long sum = 0;
            for (Finding finding : evaluation.findings()) {
                sum += finding.points().hundredths();
                if (finding.kind() == Finding.Kind.CRITERION) {
                    assertThat(scenario.documents().keySet()).containsAll(finding.records());
                }
            }
            assertThat(new Points(sum)).as(scenario.name()).isEqualTo(evaluation.score());
        }
    }

    @Test
    default void theOrderOfTheRecordsAndRepetitionChangeNothing() {
        Map<String, Evaluator> evaluators = evaluators();
        var random = new Random(20261122);
        for (Scenario scenario : scenarios()) {
            Evaluation first = evaluate(evaluators, scenario, scenario.file());
            var shuffled = new ArrayList<RecordFacts>(scenario.file().records());
            for (int round = 0; round < 5; round++) {
                Collections.shuffle(shuffled, random);
                SubjectFile file = scenario.file();
                var again = new SubjectFile(
                        file.kind(),
                        file.code(),
                        file.name(),
                        file.registeredOn(),
                        shuffled,
                        file.listings(),
                        file.grades());
                assertThat(evaluate(evaluators(), scenario, again)).isEqualTo(first);
            }
        }
    }
}
