package org.xinheng.kernel.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.kernel.reports.ReportScene.refused;
import static org.xinheng.kernel.reports.ReportScene.titles;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenants;
import org.xinheng.seal.SealedFile;
import org.xinheng.seal.SealedFile.Verdict;
import org.xinheng.seal.SealedForm;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReportsTest {

    /** A sound code that nobody bears. */
    private static final String UNKNOWN = UnifiedCreditCode.of('9', '1', "331102", OrganisationCode.ofBody("MX999998"))
            .value();

    @Inject
    TestTenants tenants;

    @Inject
    Reports reports;

    @Inject
    ReportFiles files;

    private ReportScene scene;

    @BeforeEach
    void aFirmWithRecords() {
        scene = new ReportScene(tenants);
    }

    @Test
    void aPublicReportHoldsPublicInformationOnly() {
        var view = reports.issue(scene.clerk, scene.standard(null));

        assertThat(view.row().scope()).isEqualTo(ReportScope.PUBLIC);
        assertThat(titles(view)).containsExactlyInAnyOrder("一般处罚决定书", "准予经营决定书");
        assertThat(view.content().toString()).contains(ReportScene.FACTS).doesNotContain("张样例", "当场处罚决定书");
        assertThat(view.content().sections())
                .extracting(ReportContent.Part::label)
                .hasSize(11)
                .startsWith("基本信息", "行政管理信息");
    }

    @Test
    void anOfficersReportForAPurposeHoldsWhatAuthoritiesShare() {
        var view = reports.issue(scene.clerk, scene.standard(ReportScope.PURPOSE));

        assertThat(titles(view)).containsExactlyInAnyOrder("一般处罚决定书", "当场处罚决定书", "准予经营决定书");
        assertThat(view.content().toString()).contains("张样例", "未向社会公示", "某项目资格审查");
    }

    @Test
    void theSpecialReportCoversSimplifiedPenaltiesOfThePeriodAndNoPermits() {
        var view = reports.issue(scene.clerk, scene.special());

        assertThat(titles(view)).containsExactlyInAnyOrder("一般处罚决定书", "当场处罚决定书");
        assertThat(view.content().asked().recipient()).isEqualTo("样例证券交易所");
        var later = new AskReport(
                ReportScene.SPECIAL,
                scene.code(),
                null,
                "listing",
                null,
                "样例证券交易所",
                LocalDate.of(2026, 4, 1),
                ReportScene.UNTIL);
        var clean = reports.issue(scene.clerk, later);
        assertThat(clean.row().entries()).isZero();
        assertThat(ReportScene.textOf(files.download(scene.clerk, clean.row().id(), SealedForm.PDF)
                        .content()))
                .contains("行政处罚信息（含简易程序）", "查询期内无相关信息。", "2026-04-01至2026-06-30");
    }

    @Test
    void everythingWrongWithARequestIsSaidAtOnce() {
        assertThatThrownBy(() -> reports.issue(
                        scene.clerk,
                        new AskReport(
                                ReportScene.SPECIAL,
                                scene.code(),
                                ReportScope.PUBLIC,
                                "curiosity",
                                "长".repeat(201),
                                " ",
                                null,
                                null)))
                .isInstanceOfSatisfying(KernelException.class, refused -> {
                    assertThat(refused.code().name()).isEqualTo("REPORT_INVALID");
                    assertThat(refused.errors())
                            .extracting(FieldError::field)
                            .containsExactly("purpose", "note", "recipient", "from", "scope");
                });
        refused(
                "REPORT_INVALID",
                "没有这种报告。可选：credit-file-report、no-violation-report",
                () -> reports.issue(
                        scene.clerk, new AskReport("secret", scene.code(), null, "loan", null, null, null, null)));
        refused(
                "REPORT_INVALID",
                "晚于截止日期",
                () -> reports.issue(
                        scene.clerk,
                        new AskReport(
                                null,
                                scene.code(),
                                null,
                                "loan",
                                null,
                                null,
                                LocalDate.of(2026, 6, 30),
                                LocalDate.of(2026, 1, 1))));
        refused(
                "REPORT_INVALID",
                "统一社会信用代码不正确",
                () -> reports.issue(scene.clerk, new AskReport(null, "123", null, "loan", null, null, null, null)));
    }

    @Test
    void numbersHaveNoHolesThoughARequestIsRefusedInBetween() {
        String first = reports.issue(scene.clerk, scene.standard(null)).row().number();
        var unknown = new AskReport(null, UNKNOWN, null, "loan", null, null, null, null);
        refused("REPORT_SUBJECT_UNKNOWN", "平台上没有代码为", () -> reports.issue(scene.clerk, unknown));
        String second = reports.issue(scene.lead, scene.standard(null)).row().number();

        assertThat(first).matches("XB331100-\\d{4}-000001");
        assertThat(second).isEqualTo(first.replaceAll("1$", "2"));
    }

    @Test
    void allFormsSayOneContentWithOneHashAndCarryTheirProof() {
        var view = reports.issue(scene.clerk, scene.standard(ReportScope.PURPOSE));
        String hash = view.row().hash();
        for (SealedForm form : SealedForm.values()) {
            byte[] file = files.download(scene.clerk, view.row().id(), form).content();
            var look = SealedFile.look(file);
            var proof = look.proof();
            assertThat(look.verdict()).as(form.name()).isEqualTo(Verdict.WHOLE);
            assertThat(proof == null ? "" : proof.content()).isEqualTo(hash);
            assertThat(proof == null ? "" : proof.key()).isEqualTo(files.key().publicKey());
            file[file.length / 2] ^= 1;
            assertThat(SealedFile.look(file).verdict()).as(form.name()).isEqualTo(Verdict.CHANGED);
        }
        String json = new String(
                files.download(scene.clerk, view.row().id(), SealedForm.JSON).content(), StandardCharsets.UTF_8);
        String content = json.substring("{\"content\":".length(), json.indexOf('\n'));
        assertThat(java.util.HexFormat.of().formatHex(Sm3.digest(content))).isEqualTo(hash);
        assertThat(new String(
                        files.download(scene.clerk, view.row().id(), SealedForm.HTML)
                                .content(),
                        StandardCharsets.UTF_8))
                .contains(hash, scene.penalty.name(), "data:image/png;base64,");
    }

    @Test
    void thePdfIsReadableChineseWithPageNumbersAndAWatermark() {
        var view = reports.issue(scene.clerk, scene.special());
        byte[] pdf =
                files.download(scene.clerk, view.row().id(), SealedForm.PDF).content();

        assertThat(ReportScene.textOf(pdf))
                .contains("专项信用报告（替代有无违法违规记录证明）", scene.penalty.name(), scene.code())
                .contains("样罚〔2026〕简易号", "未向社会公示", "第1页，共", view.row().number())
                .contains("仅供上市、再融资、并购重组、发债使用样例证券交易所")
                .contains("内容摘要（SM3）" + view.row().hash());
        assertThat(pdf.length)
                .as("fonts are embedded as the signs that are used")
                .isLessThan(400_000);
        assertThat(files.download(scene.clerk, view.row().id(), SealedForm.PDF).content())
                .as("made once, kept")
                .isEqualTo(pdf);
    }

    @Test
    void aNameWithARareSignIsSpeltOutInPrintAndLosesNothing() {
        var record = TestRecord.permit().set("subject_name", "丽水市𠮷祥有限公司").in(scene.city, tenants);
        var view = reports.issue(scene.clerk, new AskReport(null, record.code(), null, "loan", null, null, null, null));

        assertThat(ReportScene.textOf(files.download(scene.clerk, view.row().id(), SealedForm.PDF)
                        .content()))
                .containsAnyOf("丽水市𠮷祥有限公司", "丽水市〔U+20BB7〕祥有限公司");
    }

    @Test
    void aFirmGetsItsOwnReportAndNobodyElses() {
        var view = reports.issue(scene.firm, scene.own());

        assertThat(view.row().scope()).isEqualTo(ReportScope.OWN);
        assertThat(view.row().byFirm()).isTrue();
        assertThat(titles(view)).contains("当场处罚决定书");
        assertThat(files.download(scene.firm, view.row().id(), SealedForm.JSON).name())
                .isEqualTo(view.row().number() + ".json");
        var another = TestRecord.permit().in(scene.city, tenants);
        refused(
                "REPORT_INVALID",
                "企业只能出具本单位的报告",
                () -> reports.issue(
                        scene.firm, new AskReport(null, another.code(), null, "loan", null, null, null, null)));
        var officers = reports.issue(scene.clerk, scene.standard(null)).row().id();
        refused("REPORT_UNKNOWN", "没有这份报告", () -> reports.require(scene.firm, officers));
        refused(
                "REPORT_UNKNOWN",
                "没有这份报告",
                () -> reports.require(
                        scene.city.firm(another.code()), view.row().id()));
    }

    @Test
    void whoMayNotIssueIsToldSoAndAnotherPlacesReportDoesNotExist() {
        var id = reports.issue(scene.clerk, scene.standard(null)).row().id();

        refused("ROLE_MISSING", "您的角色不能执行此操作", () -> reports.issue(scene.auditor, scene.standard(null)));
        refused("ROLE_MISSING", "您的角色不能执行此操作", () -> reports.revoke(scene.clerk, id, "测试撤销"));
        var other = new ReportScene(tenants);
        refused("REPORT_UNKNOWN", "没有这份报告", () -> reports.require(other.administrator, id));
        refused("REPORT_UNKNOWN", "没有这份报告", () -> files.download(other.administrator, id, SealedForm.PDF));
        assertThat(reports.list(other.administrator, new ReportQuery(null, null), null, 20)
                        .items())
                .isEmpty();
    }

    @Test
    void aBureauSeesItsOwnReportsAndTheAdministratorAll() {
        reports.issue(scene.clerk, scene.standard(null));
        var elsewhere = scene.city.actorOf(scene.city.bureau("市场监管局"), org.xinheng.kernel.shared.Role.BUREAU_CLERK);
        var theirs = reports.issue(elsewhere, scene.standard(null)).row();

        assertThat(reports.list(elsewhere, new ReportQuery(null, null), null, 20)
                        .items())
                .extracting(ReportRow::number)
                .containsExactly(theirs.number());
        var all = reports.list(scene.administrator, new ReportQuery(scene.code(), false), null, 1);
        assertThat(all.items()).extracting(ReportRow::number).containsExactly(theirs.number());
        assertThat(reports.list(scene.administrator, new ReportQuery(null, null), all.next(), 20)
                        .items())
                .hasSize(1);
        refused(
                "REPORT_CURSOR_INVALID",
                "翻页位置无效",
                () -> reports.list(scene.clerk, new ReportQuery(null, null), "yesterday", 20));
    }

    @Test
    void whoTookAReportAwayIsKept() {
        var id = reports.issue(scene.clerk, scene.standard(null)).row().id();
        files.download(scene.clerk, id, SealedForm.PDF);
        files.download(scene.administrator, id, SealedForm.JSON);

        assertThat(files.listDownloads(scene.auditor, id))
                .extracting(DownloadRow::form, DownloadRow::byName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SealedForm.JSON, "测试人员"),
                        org.assertj.core.groups.Tuple.tuple(SealedForm.PDF, "测试人员"));
    }
}
