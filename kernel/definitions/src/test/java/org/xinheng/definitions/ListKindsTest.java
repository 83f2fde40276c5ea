package org.xinheng.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.yaml.DefinitionErrors;

class ListKindsTest {

    private static final Definitions NATIONAL = Definitions.national();

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
                    publish: true
                """.formatted(id, level, term);
    }

    @Test
    void everyNationalListHasABasisAndAnEnd() {
        assertThat(NATIONAL.lists()).containsKeys("serious-dishonesty", "wage-arrears", "judgment-defaulters");
        for (ListKind list : NATIONAL.lists().values()) {
            var version = list.versionOn(LocalDate.of(2026, 11, 22)).orElseThrow();
            assertThat(version.basis().act()).isNotBlank();
            assertThat(version.term()).isNotEqualTo(Period.ZERO);
        }
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
}
