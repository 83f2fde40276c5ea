package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.reports.AskReport;
import org.xinheng.kernel.reports.ReportFiles;
import org.xinheng.kernel.reports.ReportView;
import org.xinheng.kernel.reports.Reports;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;
import org.xinheng.seal.SealedForm;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReportPortalTest {

    private static final String PATH = "/services/report";

    @Inject
    PortalScene scene;

    @Inject
    TestTenants tenants;

    @Inject
    Reports reports;

    @Inject
    ReportFiles files;

    private TestTenant city;
    private TestRecord record;
    private ReportView report;

    @BeforeEach
    void aReportOfACity() {
        city = scene.city();
        record = TestRecord.permit().in(city, tenants);
        report = reports.issue(
                city.actor(Role.CITY_ADMINISTRATOR),
                new AskReport(null, record.code(), null, "loan", null, "样例银行", null, null));
    }

    @Test
    void theFormExplainsItselfAndPublishesTheKey() {
        assertThat(PortalScene.page(city, PATH))
                .contains(
                        "信用报告核验",
                        "核验码（20位）",
                        files.key().publicKey(),
                        files.key().fingerprint());
        assertThat(PortalScene.get(city, PATH, "Cookie", "lang=en").body()).contains("Verify a credit report");
        assertThat(PortalScene.page(city, "/services")).contains("href=\"/services/report\"");
    }

    @Test
    void theAddressOfTheQrCodeAnswersAtOnce() {
        String address = report.content().verification().address();
        var answer = PortalScene.get(city, address.substring(address.indexOf(PATH)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.body())
                .contains(
                        "真实有效",
                        report.row().number(),
                        record.name(),
                        "样例银行",
                        report.row().hash())
                .doesNotContain("样例决定书");
    }

    @Test
    void aWrongCodeAndAnUnknownNumberLookTheSame() {
        var wrong = ask(report.row().number(), "A".repeat(20));
        var unknown = ask("XB331100-2026-999999", "A".repeat(20));

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.body()).contains("编号与核验码不相符");
        assertThat(wrong.body().replace(report.row().number(), ""))
                .isEqualTo(unknown.body().replace("XB331100-2026-999999", ""));
        assertThat(ask("12", "34").status()).isEqualTo(400);
        assertThat(ask("", "").status()).isEqualTo(400);
    }

    @Test
    void anotherPlaceDoesNotKnowTheReport() {
        var answer = PortalScene.post(
                scene.city(),
                PATH,
                Map.of(
                        "number",
                        report.row().number(),
                        "code",
                        report.content().verification().code()));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aRevokedReportSaysSoWithReasonAndDate() {
        reports.revoke(city.actor(Role.CITY_ADMINISTRATOR), report.row().id(), "出具时选错了主体");

        assertThat(ask(report.row().number(), report.content().verification().code())
                        .body())
                .contains("已撤销，不得再使用", "出具时选错了主体")
                .doesNotContain("真实有效");
    }

    @Test
    void aFileIsComparedWithWhatWasIssued() {
        byte[] file = files.download(
                        city.actor(Role.CITY_ADMINISTRATOR), report.row().id(), SealedForm.HTML)
                .content();
        assertThat(PortalScene.upload(city, PATH + "/file", "report.html", file).body())
                .contains("真实有效", report.row().number());
        file[100] ^= 1;
        assertThat(PortalScene.upload(city, PATH + "/file", "report.html", file).body())
                .contains("文件被改动过");
        assertThat(PortalScene.upload(city, PATH + "/file", "x.pdf", "别的文件".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("不是本平台签发的报告");
        var nothing = PortalScene.upload(city, PATH + "/file", "x.pdf", new byte[0]);
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).contains("没有收到文件");
    }

    private PortalScene.Answer ask(String number, String code) {
        return PortalScene.post(city, PATH, Map.of("number", number, "code", code));
    }
}
