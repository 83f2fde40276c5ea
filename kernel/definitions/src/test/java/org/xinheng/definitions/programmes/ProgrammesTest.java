package org.xinheng.definitions.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.Label;

class ProgrammesTest {

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
              - {code: 11331102MA01YMGC31, name: 样例农业农村局, short_name: 农业局}
              - {code: 11331102MA9Y7U549Q, name: 样例财政局, short_name: 财政局}
            """;

    private static final String PLAN = """
            kind: programmes
            basis: {act: 样例规划, document_no: 样发〔2016〕1号, published: 2016-10-01, verified: false}
            from: 2016-10-01
            due: 2020-12-31
            headings_en: {专项工程: Special programmes}
            programmes:
              - id: rural
                label: {zh: 农村信用体系建设工程, en: Rural credit}
                group: 专项工程
                clause: 七（一）
                lead: [农业局]
                lead_outside: [人民银行样例分行]
                with: [样例财政局]
                demand: 建立农村经济主体信用档案
                targets:
                  - {text: 档案覆盖率80%, by: 2017-12-31}
                  - {text: 档案覆盖率100%, by: 2020-12-31}
                  - {text: 环境改善}
              - id: later
                label: {zh: 后续工程, en: Later}
                group: 专项工程
                clause: 七（二）
                from: 2019-01-01
                due:
                lead: [财政局]
                demand: 样例
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
                            "kind: assertions\nprogrammes: 2\n",
                            "sample/programmes/plan.yaml",
                            PLAN))));

    @Test
    void aProgrammeCitesItsClauseOfThePlanAndKnowsItsBureaus() {
        Programme rural = programme(0);

        assertThat(rural.basis().citation()).isEqualTo("《样例规划》（样发〔2016〕1号）七（一）");
        assertThat(rural.basis().verified()).isFalse();
        assertThat(rural.group()).isEqualTo(new Label("专项工程", "Special programmes"));
        assertThat(rural.leaders()).containsExactly("农业局", "人民银行样例分行");
        assertThat(rural.partners()).as("a full name is as good as a short one").containsExactly("财政局");
        assertThat(rural.with().getFirst().code()).isEqualTo("11331102MA9Y7U549Q");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-09-30, PLANNED",
        "2016-10-01, RUNNING",
        "2020-12-31, RUNNING",
        "2021-01-01, ENDED",
    })
    void whereItStandsIsTheCalendarsWord(LocalDate day, ProgrammeState state) {
        assertThat(programme(0).stateOn(day)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-01, 档案覆盖率80%",
        "2017-12-31, 档案覆盖率80%",
        "2018-01-01, 档案覆盖率100%",
        "2021-01-01, ",
    })
    void theNextTargetIsTheFirstWhoseDayHasNotPassed(LocalDate day, String text) {
        assertThat(programme(0).nextTarget(day).map(Programme.Target::text)).isEqualTo(Optional.ofNullable(text));
    }

    @Test
    void whatAProgrammeDoesNotSayAboutTimeIsThePlans() {
        assertThat(programme(1).from()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(programme(1).due()).isEqualTo(LocalDate.of(2020, 12, 31));
    }

    @Test
    void aTenantWithoutAPlanHasNoProgrammes() {
        assertThat(definitions.programmesOf("elsewhere")).isEmpty();
    }

    private Programme programme(int index) {
        return definitions.programmesOf("sample").get(index);
    }
}
