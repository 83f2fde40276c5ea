package org.xinheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.standard.Edition;

/** A plugin's definitions are sound, and every edition can be applied from its first day. */
public interface DefinitionsContract extends PluginContract {

    @Test
    default void everyDefinitionIsSound() {
        assertThatCode(() -> underTest().definitions()).doesNotThrowAnyException();
    }

    @Test
    default void everyEditionCanBeAppliedOnItsFirstDay() {
        for (Evaluator evaluator : underTest().evaluators().values()) {
            for (Edition edition : evaluator.standard().editions()) {
                assertThat(evaluator.on(edition.from(), Map.of()).edition()).isEqualTo(edition);
            }
        }
    }

    @Test
    default void idsOfJavaIndicatorsAreUnique() {
        var ids = new HashSet<String>();
        for (Indicator indicator : plugin().indicators()) {
            assertThat(ids.add(indicator.id())).as(indicator.id()).isTrue();
        }
    }
}
