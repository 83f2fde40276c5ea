package org.xinheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.method.Method;
import org.xinheng.definitions.method.Methods;
import org.xinheng.definitions.method.Vocabulary;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Standard;

/** The public can read how a plugin's standards grade: every indicator and rule is said in words, none in codes. */
public interface MethodContract extends PluginContract {

    @Test
    default void everythingThatMovesAGradeIsSaidInWords() {
        Definitions law = Definitions.national();
        var definitions = underTest().definitions();
        var items = new ArrayList<>(law.catalogue().items());
        items.addAll(definitions.items());
        var lists = new ArrayList<>(law.lists().values());
        lists.addAll(definitions.lists());
        var standards = new ArrayList<>(law.standards());
        standards.addAll(definitions.standards());
        var words = new Vocabulary(items, lists, standards);
        for (Standard standard : definitions.standards()) {
            for (Edition edition : standard.editions()) {
                var method = Methods.describe(standard, edition, edition.from(), words, Map.of());
                assertThat(texts(method))
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text)
                                .as(standard.id())
                                .isNotBlank()
                                .doesNotContainPattern("\\b[A-Z]{2,}[_A-Z]*\\b(?=”)")
                                .doesNotContainPattern("[A-Z]{2,}_[A-Z]")
                                .doesNotContain("administrative-", "null", "Optional"));
            }
        }
    }

    private static List<String> texts(Method method) {
        var texts = new ArrayList<>(method.scope());
        method.groups()
                .forEach(group -> group.criteria().forEach(one -> {
                    texts.addAll(one.counts());
                    texts.add(one.window());
                    texts.add(one.measure());
                    one.steps().forEach(step -> texts.add(step.when()));
                    texts.addAll(one.notes());
                }));
        method.rules().forEach(rule -> {
            texts.addAll(rule.when());
            texts.add(rule.effect());
        });
        method.grades().forEach(grade -> texts.add(grade.band()));
        return texts;
    }
}
