package org.xinheng.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.kernel.intake.Tables.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.records.RecordQuery;
import org.xinheng.kernel.records.RecordView;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/** 登记注册基本信息: one entry for each firm, replaced when the registry approves a change. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegistrationIntakeTest {

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    TestTenants tenants;

    private Desk desk;

    @BeforeEach
    void aDeskInATenantOfItsOwn() {
        desk = new Desk(intake, tenants.fresh());
    }

    @Test
    void theRegistrysTableIsKnownByItsHeadsAndItsEntriesNeedNoDocument() {
        var batch = desk.upload(registration(1));

        assertThat(batch.item()).isEqualTo("business-registration");
        assertThat(batch.counts()).containsEntry("accept", 1);
        var row = records.list(desk.clerk(), RecordQuery.ANY, null, 10).items().getFirst();
        assertThat(row.title()).isEqualTo("登记注册基本信息");
        assertThat(row.documentNo()).isEmpty();
        assertThat(row.publish()).isTrue();
        assertThat(row.publishUntil()).as("until withdrawal").isNull();
        assertThat(records.require(desk.clerk(), row.id()).fields())
                .contains(new RecordView.FieldValue("ZC_CLRQ", "成立日期", "2015-03-02"))
                .contains(new RecordView.FieldValue("ZC_ZT", "登记状态", "存续"));
    }

    @Test
    void aChangeReplacesTheEntryAndTheFormerOneIsKept() {
        desk.upload(registration(2));

        var batch = desk.upload(with(registration(2), "住所（经营场所）", "测试路2号", "核准日期", "2026-11-17"));

        assertThat(batch.counts()).containsEntry("update", 1);
        assertThat(desk.issues(batch).getFirst().reasons())
                .containsExactly("该主体的这项信息已经收录但内容不同，已按本行更新，原内容存入历史。如非有意更正，请核对。");
        var rows = records.list(desk.clerk(), RecordQuery.ANY, null, 10).items();
        assertThat(rows).hasSize(1);
        RecordView record = records.require(desk.clerk(), rows.getFirst().id());
        assertThat(record.fields()).contains(new RecordView.FieldValue("ZC_ZS", "住所（经营场所）", "测试路2号"));
        assertThat(record.history()).hasSize(1);
    }

    @Test
    void aFirmFoundedAfterItsApprovalIsRefused() {
        var batch = desk.upload(with(registration(3), "成立日期", "2026-11-17"));

        assertThat(batch.counts()).containsEntry("reject", 1);
        assertThat(desk.issues(batch).getFirst().reasons())
                .containsExactly("“成立日期”（2026-11-17）晚于“核准日期”（2026-11-16）。请核对两个日期后重新上传。");
    }

    private static Map<String, String> registration(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("企业名称", "丽水市测试登记" + number + "号有限公司");
        row.put("主体类别", "法人及非法人组织");
        row.put("统一社会信用代码", Tables.code('9', '1', 7_000 + number));
        row.put("法定代表人", "张测");
        row.put("主体类型", "有限责任公司");
        row.put("成立日期", "2015-03-02");
        row.put("注册资本（万元）", "100");
        row.put("住所（经营场所）", "测试路1号");
        row.put("经营范围", "一般项目：食用农产品零售。");
        row.put("登记状态", "开业");
        row.put("核准日期", "2026-11-16");
        row.put("登记机关", Tables.BUREAU);
        row.put("登记机关统一社会信用代码", Tables.BUREAU_CODE);
        row.put("数据来源单位", Tables.BUREAU);
        row.put("数据来源单位统一社会信用代码", Tables.BUREAU_CODE);
        return row;
    }
}
