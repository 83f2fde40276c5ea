package org.xinheng.definitions.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.SubjectKind;

class ReportFormsTest {

    private static final Definitions NATIONAL = Definitions.national();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void theReportOfTheStandardHasItsElevenSectionsInOrder() {
        assertThat(version("credit-file-report").sections())
                .extracting(section -> section.label().zh())
                .containsExactly(
                        "基本信息",
                        "行政管理信息",
                        "诚实守信相关荣誉信息",
                        "严重失信主体名单信息",
                        "经营（活动）异常名录（状态）信息",
                        "信用承诺及履行信息",
                        "信用评价信息",
                        "司法判决及执行信息",
                        "其他信息",
                        "信用状况提升建议",
                        "地方补充内容");
    }

    @Test
    void theSpecialReportCoversAtLeastWhatTheNoticeDemandsPublishedOrNot() {
        var special = version("no-violation-report");

        assertThat(special.unpublished() && special.period() && special.recipient())
                .isTrue();
        assertThat(special.sectionOf(item("administrative-penalty")))
                .hasValueSatisfying(section -> assertThat(section.id()).isEqualTo("penalties"));
        assertThat(special.sectionOf(item("administrative-compulsion")))
                .hasValueSatisfying(section -> assertThat(section.id()).isEqualTo("compulsions"));
        assertThat(special.sectionOf("major-tax-violations", Polarity.MISCONDUCT))
                .hasValueSatisfying(section -> assertThat(section.id()).isEqualTo("serious-lists"));
        assertThat(special.sectionOf(item("administrative-permit"))).isEmpty();
        assertThat(special.sectionOf("red-list", Polarity.HONOUR)).isEmpty();
    }

    @Test
    void everyNationalItemAndListHasItsPlaceInTheReportOfTheStandard() {
        var report = version("credit-file-report");

        assertThat(NATIONAL.catalogue().items())
                .allSatisfy(
                        item -> assertThat(report.sectionOf(item)).as(item.id()).isPresent());
        assertThat(NATIONAL.lists().values())
                .allSatisfy(list -> assertThat(report.sectionOf(list.id(), list.polarity()))
                        .as(list.id())
                        .isPresent());
        assertThat(report.sectionOf("judgment-defaulters", Polarity.MISCONDUCT)
                        .orElseThrow()
                        .id())
                .isEqualTo("justice");
    }

    @Test
    void everyListAReportNamesExists() {
        assertThat(NATIONAL.reports().forms().values().stream()
                        .flatMap(form -> form.versions().stream())
                        .flatMap(version -> version.sections().stream())
                        .flatMap(section -> section.lists().stream()))
                .isNotEmpty()
                .allSatisfy(list -> assertThat(NATIONAL.lists()).containsKey(list));
    }

    @Test
    void naturalPersonsHaveNoReport() {
        assertThat(NATIONAL.reports().forms().values().stream().flatMap(form -> form.versions().stream()))
                .allSatisfy(version -> assertThat(version.subjects()).doesNotContain(SubjectKind.NATURAL_PERSON));
    }

    @Test
    void beforeItsDayThereIsNoSpecialReport() {
        assertThat(form("no-violation-report").versionOn(LocalDate.of(2025, 1, 1)))
                .isEmpty();
    }

    private static ReportVersion version(String id) {
        return form(id).versionOn(TODAY).orElseThrow();
    }

    private static ReportForm form(String id) {
        return Objects.requireNonNull(NATIONAL.reports().forms().get(id));
    }

    private static CatalogueItem item(String id) {
        return NATIONAL.catalogue().item(id).orElseThrow();
    }
}
