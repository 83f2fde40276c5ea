package org.xinheng.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NarrowingTest {

    private static final String TENANT = """
            slug: sample
            name: 样例市
            short_name: 样例
            kind: city
            division_code: '331100'
            host: sample.localhost
            brand: {title: 信用样例, primary: '#1F6F54', accent: '#E8A33D', emblem: emblem.svg, motto: 样例}
            plugins: []
            samples: {subjects: 0, permits: 0, penalties: 0}
            bureaus:
              - {code: 11331102MA01YMGC31, name: 样例局, short_name: 样例局}
            """;

    private static final String NARROWING = """
            kind: narrowing
            item: administrative-penalty
            in_force:
              - from: 2026-01-01
                until: 2027-01-01
                basis: {act: 样例办法, article: 第一条}
                publish_within: 3
                fields:
                  - {code: CF_YXQ, required: always}
                  - {code: CF_SY, disclosure: shared}
            """;

    private final Definitions definitions = Definitions.loadFrom(List.of(
            DefinitionRoot.national(),
            new DefinitionRoot.Texts(
                    "packs",
                    Map.of(
                            "sample/tenant.yaml",
                            TENANT,
                            "sample/emblem.svg",
                            "<svg/>",
                            "sample/assertions.yaml",
                            "kind: assertions\nitems: 10\nown_items: 0\n",
                            "sample/catalogue/stricter.yaml",
                            NARROWING))));

    @Test
    void itCutsTheVersionWhereItBeginsAndEnds() {
        assertThat(penalty(LocalDate.of(2025, 12, 31)).publishWithin()).isEqualTo(7);
        assertThat(penalty(LocalDate.of(2026, 1, 1)).publishWithin()).isEqualTo(3);
        assertThat(penalty(LocalDate.of(2026, 12, 31)).publishWithin()).isEqualTo(3);
        assertThat(penalty(LocalDate.of(2027, 1, 1)).publishWithin()).isEqualTo(7);
    }

    @Test
    void thePiecesKeepTheNumberOfTheVersion() {
        assertThat(definitions
                        .catalogueOf("sample")
                        .require("administrative-penalty")
                        .versions())
                .hasSize(3)
                .allMatch(version -> version.version() == 1);
    }

    @Test
    void itDemandsAndHidesWhatItNamesAndNothingElse() {
        ItemVersion narrowed = penalty(LocalDate.of(2026, 6, 1));
        assertThat(narrowed.field("CF_YXQ").orElseThrow().requirement()).isEqualTo(Requirement.ALWAYS);
        assertThat(narrowed.field("CF_SY").orElseThrow().isPublic()).isFalse();
        assertThat(narrowed.field("CF_NR").orElseThrow().isPublic()).isTrue();
    }

    @Test
    void othersKeepTheNationalItem() {
        assertThat(definitions.catalogue().require("administrative-penalty").versions())
                .hasSize(1);
        assertThat(definitions
                        .catalogueOf("elsewhere")
                        .require("administrative-penalty")
                        .versions())
                .hasSize(1);
        assertThat(definitions.supplementsOf("elsewhere")).isEmpty();
    }

    @Test
    void itIsToldWithTheTenantThatSaysSo() {
        assertThat(definitions.supplementsOf("sample"))
                .extracting(Supplement::tenant, supplement -> supplement.item().id())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sample", "administrative-penalty"));
    }

    private ItemVersion penalty(LocalDate day) {
        return definitions
                .catalogueOf("sample")
                .itemVersionOn("administrative-penalty", day)
                .orElseThrow();
    }
}
