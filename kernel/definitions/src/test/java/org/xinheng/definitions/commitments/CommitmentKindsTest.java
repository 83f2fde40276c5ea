package org.xinheng.definitions.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.SubjectKind;

class CommitmentKindsTest {

    private static final Definitions NATIONAL = Definitions.national();

    @Test
    void thereAreTheSevenKindsOfTheStandardWithTheirNumbers() {
        assertThat(NATIONAL.commitments().values())
                .extracting(kind -> kind.number() + kind.label().zh())
                .containsExactly("1审批替代型", "2容缺受理型", "3证明事项型", "4信用修复型", "5行业自律型", "6主动型", "0其他");
    }

    @Test
    void aCommitmentOfRepairIsBegunByNobodyAndFollowsTheLawOfItsDay() {
        var repair = kind("repair-promise");

        assertThat(repair.versionOn(LocalDate.of(2026, 3, 31))
                        .orElseThrow()
                        .basis()
                        .citation())
                .contains("发改办财金〔2019〕527号");
        var today = repair.versionOn(LocalDate.of(2026, 4, 1)).orElseThrow();
        assertThat(today.basis().citation()).contains("国家发展改革委令第36号");
        assertThat(today.begunBy()).isEqualTo(Set.of(Beginner.REPAIR));
    }

    @Test
    void naturalPersonsPromiseWhatGoesWithAMatterAndNothingToTheWholePublic() {
        assertThat(NATIONAL.commitments().values().stream()
                        .filter(kind -> kind.versions().stream()
                                .allMatch(version -> version.subjects().contains(SubjectKind.NATURAL_PERSON)))
                        .map(CommitmentKind::id))
                .containsExactly(
                        "approval-instead",
                        "incomplete-accepted",
                        "proof-declared",
                        "repair-promise",
                        "other-commitment");
        assertThat(item("commitment-performance").subjectKinds())
                .as("what is determined about a person is in no catalogue, so it enters no record (L1)")
                .doesNotContain(SubjectKind.NATURAL_PERSON);
    }

    @Test
    void theTableHasTheTwentyColumnsOfTheStandard() {
        assertThat(item("commitment-performance").fields().stream().map(Field::name))
                .containsExactly(("承诺编码,承诺人名称,承诺人类别,承诺人代码,承诺类型,承诺事由,承诺内容,违诺责任,承诺作出日期,有效期,承诺履行状态,"
                                + "未履行的承诺内容,违诺责任追究内容,履行状态认定日期,履行状态认定单位,履行状态认定单位代码,承诺受理单位,承诺受理单位代码,公开类型,备注")
                        .split(","));
    }

    @Test
    void theKindsOfTheTableAreTheKindsThereAre() {
        assertThat(item("commitment-performance").field("CN_LX").orElseThrow().values())
                .extracting(value -> value.code() + value.label())
                .containsExactlyInAnyOrderElementsOf(NATIONAL.commitments().values().stream()
                        .map(kind -> kind.number() + kind.label().zh())
                        .toList());
    }

    @Test
    void onlyWhatWasNotWhollyKeptIsNegative() {
        for (String table : Set.of("commitment-performance", "contract-performance")) {
            ItemVersion version = item(table);
            String state = version.fieldIn(FieldRole.STATUS).orElseThrow().code();

            assertThat(negative(version, Map.of(state, "全部履行"))).isFalse();
            assertThat(negative(version, Map.of(state, "部分履行"))).isTrue();
            assertThat(negative(version, Map.of(state, "全部未履行"))).isTrue();
            assertThat(negative(version, Map.of())).isFalse();
        }
    }

    @Test
    void whatIsNotForTheWholePublicIsWithheld() {
        ItemVersion version = item("commitment-performance");

        assertThat(withheld(version, "特定范围内公开")).isTrue();
        assertThat(withheld(version, "可向社会公开")).isFalse();
    }

    private static boolean negative(ItemVersion version, Map<String, String> row) {
        return version.holdsMarked(code -> row.getOrDefault(code, ""), EnumValue::negative);
    }

    private static boolean withheld(ItemVersion version, String disclosure) {
        var row = Map.of("CN_GKLX", disclosure);
        return version.holdsMarked(code -> row.getOrDefault(code, ""), EnumValue::withheld);
    }

    private static CommitmentKind kind(String id) {
        return Objects.requireNonNull(NATIONAL.commitments().get(id));
    }

    private static ItemVersion item(String id) {
        return NATIONAL.catalogue()
                .itemVersionOn(id, LocalDate.of(2026, 11, 22))
                .orElseThrow();
    }
}
