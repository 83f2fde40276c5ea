package org.xinheng.testkit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.definitions.Definitions;
import org.xinheng.spi.evaluation.Evaluator;

/** The kernel's own standards keep what sector plugins have to keep. */
class PublicCreditTest implements ExplanationContract, DeterminismContract, MonotonyContract {

    @Override
    public Map<String, Evaluator> evaluators() {
        return Definitions.national().standards().stream()
                .map(standard -> Evaluator.of(standard, List.of()))
                .collect(Collectors.toMap(evaluator -> evaluator.standard().id(), Function.identity()));
    }

    @Override
    public String scenarioFolder() {
        return "/scenarios/public-credit";
    }
}
