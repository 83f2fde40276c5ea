package org.xinheng.definitions.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Definitions;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Window;

class MethodsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Definitions LAW = Definitions.national();
    private static final Standard PUBLIC_CREDIT = LAW.standards().getFirst();

    private static Method method(Map<String, Points> own) {
        var words = new Vocabulary(LAW.catalogue().items(), LAW.lists().values(), LAW.standards());
        return Methods.describe(PUBLIC_CREDIT, PUBLIC_CREDIT.editionOn(DAY).orElseThrow(), DAY, words, own);
    }

    private static Stream<String> texts(Method method) {
        return Stream.of(
                        method.scope().stream(),
                        method.groups().stream()
                                .flatMap(group -> group.criteria().stream())
                                .flatMap(one -> Stream.concat(
                                        Stream.of(one.window(), one.measure()),
                                        Stream.concat(one.counts().stream(), one.notes().stream()))),
                        method.rules().stream().flatMap(rule -> rule.when().stream()))
                .flatMap(part -> part);
    }

    @Test
    void everyIndicatorSaysWhatCountsForHowLongAndWhatItIsWorth() {
        var method = method(Map.of());

        assertThat(method.groups()).isNotEmpty();
        assertThat(method.groups().stream().flatMap(group -> group.criteria().stream()))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.counts()).isNotEmpty();
                    assertThat(one.window()).isNotBlank();
                    assertThat(one.steps()).isNotEmpty();
                    assertThat(one.basis().act()).isNotBlank();
                });
        assertThat(method.grades())
                .extracting(Method.GradeLine::band)
                .first()
                .asString()
                .endsWith("分以上");
    }

    @Test
    void weightsThatATenantMayTuneAreSaidAsTheyCountThere() {
        assertThat(method(Map.of()).weighted()).isTrue();
        assertThat(method(Map.of()).groups()).extracting(Method.Group::weight).containsOnly("100");
        var tuned = method(Map.of("risk-weight", Points.of("87.5")));

        assertThat(tuned.groups())
                .filteredOn(group -> group.id().equals("risk"))
                .extracting(Method.Group::weight)
                .containsExactly("87.5");
    }

    @Test
    void fieldsItemsListsAndGradesAreCalledByTheirNames() {
        assertThat(texts(method(Map.of())))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("[A-Z]{2,}_[A-Z]")
                        .doesNotContain("administrative-", "serious-dishonesty", "null", "Optional"));
    }

    @Test
    void theTenantsOwnValueCountsAndIsMarked() {
        var tunable = PUBLIC_CREDIT.editionOn(DAY).orElseThrow().parameters().getFirst();

        var method = method(Map.of(tunable.id(), tunable.most()));

        assertThat(method.parameters().getFirst().value())
                .isEqualTo(tunable.most().toString());
        assertThat(method.parameters().getFirst().own()).isTrue();
        assertThat(method(Map.of()).parameters()).noneMatch(Method.Parameter::own);
    }

    @Test
    void everyActIsNamedOnceWithItsAddressIfAnyPartKnowsIt() {
        List<Method.Basis> acts = method(Map.of()).acts();

        assertThat(acts).extracting(Method.Basis::act).doesNotHaveDuplicates();
        assertThat(acts.getFirst().act())
                .isEqualTo(PUBLIC_CREDIT.editionOn(DAY).orElseThrow().basis().act());
    }

    @Test
    void anItemWhoseNameSaysRecordIsNotCalledARecordOnceMore() {
        var words = new EvidenceWords(new Vocabulary(List.of(), List.of(), List.of()));

        assertThat(words.records(evidence("投标行为记录"))).containsExactly("投标行为记录");
        assertThat(words.records(evidence("行政处罚"))).containsExactly("行政处罚记录");
    }

    private static Evidence evidence(String item) {
        return new Evidence(Set.of(item), new Window.WhileValid(), null);
    }
}
