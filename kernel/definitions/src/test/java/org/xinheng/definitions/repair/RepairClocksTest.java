package org.xinheng.definitions.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.definitions.Blanks;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.calendar.WorkingDays.Due;
import org.xinheng.definitions.repair.RepairRegime.Ground;
import org.xinheng.definitions.yaml.DefinitionErrors;

class RepairClocksTest {

    private static final Definitions NATIONAL = Definitions.national();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Sunday 20 September and Saturday 10 October are worked; Friday 25 September and 1 to 7 October are not. */
    @ParameterizedTest
    @CsvSource({"2026-09-18, 2026-09-21", "2026-09-19, 2026-09-21", "2026-09-29, 2026-10-08", "2026-10-08, 2026-10-10"})
    void acceptanceIsCheckedWithinTwoWorkingDays(LocalDate received, LocalDate by) {
        assertThat(clocks("lishui", received).acceptBy(received).map(Due::day)).contains(by);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-16, 2026-09-30", "2026-09-30, 2026-10-20", "2026-11-20, 2026-12-04"})
    void theDepartmentAnswersWithinTenWorkingDays(LocalDate accepted, LocalDate by) {
        assertThat(clocks("lishui", accepted).answerBy(accepted).map(Due::day)).contains(by);
    }

    @Test
    void oneExtensionAddsTenMoreAndEveryCopyFollowsWithinThree() {
        RepairClocks clocks = clocks("lishui", TODAY);
        assertThat(clocks.extendedFrom(LocalDate.of(2026, 12, 4)).map(Due::day)).contains(LocalDate.of(2026, 12, 18));
        assertThat(clocks.executeBy(LocalDate.of(2026, 9, 30)).map(Due::day)).contains(LocalDate.of(2026, 10, 10));
        assertThat(clocks.banUntil(TODAY)).contains(LocalDate.of(2029, 11, 22));
        assertThat(clocks.ban().orElseThrow().basis().verified()).isFalse();
    }

    @Test
    void aDeadlineBeyondTheAnnouncedHolidaysSaysSo() {
        assertThat(clocks("lishui", TODAY)
                        .answerBy(LocalDate.of(2026, 12, 25))
                        .orElseThrow()
                        .certain())
                .isFalse();
    }

    @Test
    void theOlderRegimesFixedNoAnswer() {
        RepairClocks clocks = NATIONAL.repairClocksOf("lishui", LocalDate.of(2026, 3, 31));
        assertThat(clocks.answerBy(LocalDate.of(2026, 3, 31))).isEmpty();
        assertThat(clocks.banUntil(LocalDate.of(2026, 3, 31))).isEmpty();
        assertThat(clocks.execution()).isPresent();
        assertThatThrownBy(() -> NATIONAL.repairClocksOf("lishui", LocalDate.of(2019, 6, 30)))
                .hasMessage("2019-06-30 没有适用的信用修复规则。");
    }

    /** 钟祥: accepted on the day, decided within three working days. */
    @Test
    void aTenantMayBeStricter() {
        RepairClocks clocks = tenant(0, 3).repairClocksOf("sample", TODAY);
        assertThat(clocks.acceptBy(TODAY).map(Due::day)).contains(TODAY);
        assertThat(clocks.answerBy(TODAY).map(Due::day)).contains(LocalDate.of(2026, 11, 25));
    }

    @Test
    void aTenantMayNotTakeLonger() {
        assertThatThrownBy(() -> tenant(2, 15))
                .isInstanceOf(DefinitionErrors.class)
                .hasMessageContaining("下级不得放宽参数“repair-answer-within”：上级为10，这里为15。");
    }

    @Test
    void onlyTheLawOf2026ShieldsAFirmUnderReorganisation() {
        RepairLaw law = NATIONAL.repair();
        assertThat(law.requireRegimeOn(TODAY).isShieldedBy(Ground.REORGANISATION))
                .isTrue();
        assertThat(law.requireRegimeOn(TODAY).isShieldedBy(Ground.SETTLEMENT)).isTrue();
        assertThat(law.requireRegimeOn(LocalDate.of(2026, 3, 31)).isShieldedBy(Ground.REORGANISATION))
                .isFalse();
    }

    @Test
    void everyBlankOfAWordingIsFilledOrTheDocumentIsNotMade() {
        assertThat(Blanks.fill("{subject}于{today}承诺", Map.of("subject", "样例公司$1", "today", "2026-11-22")))
                .isEqualTo("样例公司$1于2026-11-22承诺");
        assertThatThrownBy(() -> Blanks.fill("{subject}", Map.of())).hasMessage("文书缺少“subject”的内容。");
        assertThat(NATIONAL.repair().requireRegimeOn(TODAY).texts().notice()).contains("信用修复告知书");
        assertThat(NATIONAL.repair()
                        .requireRegimeOn(LocalDate.of(2025, 1, 1))
                        .texts()
                        .notice())
                .isNull();
    }

    private static RepairClocks clocks(String tenant, LocalDate day) {
        return NATIONAL.repairClocksOf(tenant, day);
    }

    private static Definitions tenant(int acceptance, int answer) {
        String pack = """
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
        String stricter = """
                kind: parameters
                parameters:
                  - id: repair-accept-within
                    in_force: [{from: 2026-04-01, value: %d, basis: {act: 样例市信用修复办理规程, article: 第三条}}]
                  - id: repair-answer-within
                    in_force: [{from: 2026-04-01, value: %d, basis: {act: 样例市信用修复办理规程, article: 第四条}}]
                """.formatted(acceptance, answer);
        return Definitions.loadFrom(List.of(
                DefinitionRoot.national(),
                new DefinitionRoot.Texts(
                        "packs",
                        Map.of(
                                "sample/tenant.yaml",
                                pack,
                                "sample/emblem.svg",
                                "<svg/>",
                                "sample/assertions.yaml",
                                "kind: assertions\nitems: 10\nown_items: 0\n",
                                "sample/parameters.yaml",
                                stricter))));
    }
}
