package org.xinheng.kernel.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.kernel.reports.ReportScene.refused;
import static org.xinheng.kernel.reports.ReportScene.titles;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.repair.RepairConsumer;
import org.xinheng.kernel.reports.Verifications.Finding;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;
import org.xinheng.seal.SealedForm;

/** Whether a report counts: for whoever holds its number, its code or its file, and when what it says falls. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReportVerificationTest {

    @Inject
    TestTenants tenants;

    @Inject
    Reports reports;

    @Inject
    ReportFiles files;

    @Inject
    Verifications verifications;

    @Inject
    Records records;

    @Inject
    RevokeRepaired consumer;

    private ReportScene scene;

    @BeforeEach
    void aFirmWithRecords() {
        scene = new ReportScene(tenants);
    }

    @Test
    void numberAndCheckCodeVerifyAReportAndNothingElseDoes() {
        var view = reports.issue(scene.clerk, scene.special());
        String code = view.content().verification().code();
        int city = scene.city.id();

        assertThat(view.content().verification().address())
                .contains(
                        scene.city.host(),
                        "services/report?number=" + view.row().number() + "&code=" + code);
        assertThat(verifications.find(city, view.row().number(), code.toLowerCase(java.util.Locale.ROOT)))
                .hasValueSatisfying(found -> {
                    assertThat(found.subjectName()).isEqualTo(scene.penalty.name());
                    assertThat(found.revokedOn()).isNull();
                });
        assertThat(verifications.find(city, view.row().number(), "A".repeat(20)))
                .isEmpty();
        assertThat(verifications.find(tenants.fresh().id(), view.row().number(), code))
                .isEmpty();
    }

    @Test
    void aFileIsGenuineChangedOrUnknown() {
        var id = reports.issue(scene.clerk, scene.special()).row().id();
        byte[] pdf = files.download(scene.clerk, id, SealedForm.PDF).content();
        int city = scene.city.id();

        assertThat(verifications.look(city, pdf).finding()).isEqualTo(Finding.GENUINE);
        byte[] changed = pdf.clone();
        changed[2000] ^= 1;
        assertThat(verifications.look(city, changed).finding()).isEqualTo(Finding.CHANGED);
        assertThat(verifications
                        .look(city, "随便一个文件".getBytes(StandardCharsets.UTF_8))
                        .finding())
                .isEqualTo(Finding.UNKNOWN);
        assertThat(verifications.look(tenants.fresh().id(), pdf).finding()).isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void aReportIsRevokedWhenARecordInsideIsWithdrawnAndOthersAreNot() throws Exception {
        var holds = reports.issue(scene.clerk, scene.special());
        var before = reports.issue(
                scene.clerk,
                new AskReport(
                        ReportScene.SPECIAL,
                        scene.code(),
                        null,
                        "listing",
                        null,
                        "样例证券交易所",
                        LocalDate.of(2026, 4, 1),
                        ReportScene.UNTIL));

        records.withdraw(scene.lead, scene.hidden.id(), "处罚决定被复议撤销");

        var revoked = awaitRevoked(holds.row().id());
        assertThat(revoked.because()).isEqualTo("所载信息（样罚〔2026〕简易号）已撤销。");
        assertThat(verifications.find(
                        scene.city.id(),
                        holds.row().number(),
                        holds.content().verification().code()))
                .hasValueSatisfying(found -> {
                    assertThat(found.revokedOn()).isNotNull();
                    assertThat(found.because()).contains("已撤销");
                });
        assertThat(reports.require(scene.clerk, before.row().id()).row().revoked())
                .isNull();
        assertThat(titles(reports.issue(scene.clerk, scene.special()))).containsExactly("一般处罚决定书");
    }

    @Test
    void theReceiptOfARepairSaysHowManyReportsWereRevoked() throws Exception {
        var holds = reports.issue(scene.clerk, scene.special()).row().id();
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate(
                                "update record set state = 'REPAIRED', publish = false where id = :id")
                        .bind("id", scene.penalty.id())
                        .execute());
        var repaired = new RepairConsumer.Repaired(
                UUID.randomUUID(), "XF331100-2026-00001", scene.penalty.id(), "administrative-penalty", scene.code());

        assertThat(consumer.apply(scene.administrator, repaired)).isEqualTo("载有该条信息的1份信用报告均已撤销，核验页注明原因和日期。");
        assertThat(consumer.apply(scene.administrator, repaired)).isEqualTo("载有该条信息的1份信用报告均已撤销，核验页注明原因和日期。");
        assertThat(awaitRevoked(holds).because()).contains("已修复");
    }

    @Test
    void theAdministratorTakesAReportBackOnceAndWithAReason() {
        var id = reports.issue(scene.clerk, scene.standard(null)).row().id();

        refused("REPORT_INVALID", "请写明撤销的理由", () -> reports.revoke(scene.administrator, id, " "));
        var revoked = reports.revoke(scene.administrator, id, "出具时选错了主体").row().revoked();
        assertThat(revoked == null ? "" : revoked.because()).isEqualTo("出具时选错了主体");
        refused("REPORT_REVOKED_ALREADY", "已经撤销", () -> reports.revoke(scene.administrator, id, "再次撤销"));
    }

    private ReportRow.Revoked awaitRevoked(UUID id) throws Exception {
        for (int i = 0; i < 200; i++) {
            var revoked = reports.require(scene.clerk, id).row().revoked();
            if (revoked != null) {
                return revoked;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("The report was not revoked");
    }
}
