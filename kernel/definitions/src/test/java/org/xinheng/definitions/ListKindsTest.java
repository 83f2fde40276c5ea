package org.xinheng.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.ListVersion.ListPublicity;
import org.xinheng.definitions.yaml.DefinitionErrors;

class ListKindsTest {

    private static final Definitions NATIONAL = Definitions.national();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static String text(String id, String level, String term) {
        return """
                kind: list
                id: %s
                label: {zh: 样例红名单, en: Sample}
                level: %s
                polarity: honour
                versions:
                  - from: 2026-01-01
                    basis: {act: 样例办法, article: 第一条}
                    subjects: [organisation]
                    term: %s
                    publicity: organisations
                    decided_by: {rank: county, body: 样例部门}
                    grounds: [样例情形]
                    warning: 样例提示
                    procedure: {listing: 样例, removal: 样例, remedy: 样例}
                    removal: {conditions: [期限届满]}
                """.formatted(id, level, term);
    }

    private static ListVersion today(String id) {
        return Optional.ofNullable(NATIONAL.lists().get(id))
                .flatMap(list -> list.versionOn(TODAY))
                .orElseThrow();
    }

    @Test
    void everyNationalListHasABasisADeciderAnEndAndAWayOut() {
        assertThat(NATIONAL.lists()).containsKeys("serious-dishonesty", "red-list", "attention-list", "wage-arrears");
        for (ListKind list : NATIONAL.lists().values()) {
            ListVersion version = list.versionOn(TODAY).orElseThrow();
            assertThat(version.basis().act()).isNotBlank();
            assertThat(version.term()).isNotEqualTo(Period.ZERO);
            assertThat(version.process().decider().body()).isNotBlank();
            assertThat(version.process().grounds()).isNotEmpty();
            assertThat(version.process().procedures().remedy()).isNotBlank();
            assertThat(version.process().exit().conditions()).isNotEmpty();
            if (list.polarity() == Polarity.MISCONDUCT) {
                assertThat(version.process().notice()).as(list.id()).isNotNull();
            }
        }
    }

    @Test
    void onlyTheCourtsShowDefaultersByName() {
        assertThat(NATIONAL.lists().values())
                .filteredOn(list ->
                        list.versionOn(TODAY).map(ListVersion::publicity).orElseThrow() == ListPublicity.PERSONS_TOO)
                .extracting(ListKind::id)
                .containsExactly("judgment-defaulters");
    }

    @Test
    void anEntryEndsWithItsTermAndCanBeRepairedFromADay() {
        ListVersion market = today("market-regulation-serious-dishonesty");
        LocalDate leapDay = LocalDate.of(2024, 2, 29);

        assertThat(market.endOf(leapDay, null)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(market.process().exit().repairableFrom(leapDay)).contains(LocalDate.of(2025, 2, 28));
        assertThat(today("procurement-serious-violations").process().exit().repairableFrom(leapDay))
                .isEmpty();
    }

    @Test
    void aCourtMayDrawOutTheTermByOneToThreeYearsAndNoMore() {
        ListVersion court = today("judgment-defaulters");
        LocalDate day = LocalDate.of(2026, 1, 10);

        assertThat(court.endOf(day, Period.ofYears(3))).isEqualTo(LocalDate.of(2031, 1, 10));
        assertThat(List.of(Period.ofYears(1), Period.ofMonths(36))).allMatch(court::allows);
        assertThat(List.of(Period.ofMonths(11), Period.ofYears(3).plusDays(1))).noneMatch(court::allows);
        assertThat(today("wage-arrears").allows(Period.ofYears(1))).isFalse();
    }

    @Test
    void aPluginBringsListsOfItsOwn() {
        var lists = NATIONAL.readSectorLists(
                new DefinitionRoot.Texts("sample", Map.of("a.yaml", text("sample-red-list", "sector", "P2Y"))));

        assertThat(lists).hasSize(1);
        assertThat(lists.getFirst().polarity()).isEqualTo(Polarity.HONOUR);
        assertThat(lists.getFirst().versions().getFirst().term()).isEqualTo(Period.ofYears(2));
    }

    @Test
    void aPluginMayNotTakeANationalListNorAnotherLevel() {
        var refusal = catchThrowableOfType(
                DefinitionErrors.class,
                () -> NATIONAL.readSectorLists(
                        new DefinitionRoot.Texts("sample", Map.of("a.yaml", text("wage-arrears", "national", "P3Y")))));

        assertThat(refusal.errors())
                .extracting(error -> error.message())
                .containsExactly("编号“wage-arrears”已在 国家名单 使用。编号一经使用不得重复，请另起编号。", "这里的名单只能是“行业目录”。请把 level 改为 sector。");
    }

    @Test
    void aPlaceHasTheNationalListsAndThoseItsOwnRegulationAdds() {
        var place = Map.of(
                "sample/tenant.yaml",
                """
                slug: sample
                name: 样例市
                short_name: 样例
                kind: city
                division_code: '331100'
                host: sample.localhost
                brand: {title: 信用样例, primary: '#1F6F54', accent: '#E8A33D', emblem: e.svg, motto: 样例}
                plugins: []
                samples: {subjects: 0, permits: 0, penalties: 0}
                bureaus:
                  - {code: 11331102MA01YMGC31, name: 样例局, short_name: 样例局}
                """,
                "sample/e.svg",
                "<svg/>",
                "sample/assertions.yaml",
                "kind: assertions\nbureaus: 1\n",
                "sample/list.yaml",
                text("sample-local-list", "local", "P1Y")
                                .replace("honour", "misconduct")
                                .replace(
                                        "    warning",
                                        "    notice: {statement_within: list-statement-within}\n    warning")
                        + "    local_regulation: 样例条例（样例号）\n    comment: {from: 2025-11-01, until: 2025-12-01}\n");
        var definitions =
                Definitions.loadFrom(List.of(DefinitionRoot.national(), new DefinitionRoot.Texts("places", place)));

        assertThat(definitions.listsOf("sample")).containsKeys("sample-local-list", "wage-arrears");
        assertThat(definitions.listsOf("other")).containsKey("wage-arrears").doesNotContainKey("sample-local-list");
        assertThat(definitions.lists()).doesNotContainKey("sample-local-list");
    }
}
