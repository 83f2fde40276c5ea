package org.xinheng.testkit;

import java.util.Map;
import org.xinheng.spi.evaluation.Evaluator;

/** Everything a sector plugin promises. Implement it in {@code …ContractTest} and return a new instance of the plugin. */
public interface SectorPluginContract
        extends ManifestContract,
                DefinitionsContract,
                PurityContract,
                ScenarioContract,
                ExplanationContract,
                MethodContract,
                DeterminismContract,
                MonotonyContract {

    @Override
    default Map<String, Evaluator> evaluators() {
        return underTest().evaluators();
    }
}
