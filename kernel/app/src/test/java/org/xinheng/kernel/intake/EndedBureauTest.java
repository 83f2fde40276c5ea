package org.xinheng.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.kernel.intake.Tables.permit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.records.RecordQuery;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/** Rows that name a bureau which was merged into another one, or has another name today. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndedBureauTest {

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    TestTenants tenants;

    private Desk desk;
    private UUID heir;

    @BeforeEach
    void aDesk() {
        desk = new Desk(intake, tenants.fresh());
        heir = desk.tenant().bureau("丽水市测试农业农村和水利局");
    }

    @Test
    void aDecisionFromBeforeTheMergerIsAcceptedForTheSuccessorAndKeepsItsAuthorityAsWritten() {
        merge("2026-11-17");

        var batch = desk.upload(permit(1));

        assertThat(batch.counts()).containsEntry("accept", 1);
        var row = records.list(desk.clerk(), RecordQuery.ANY, null, 10).items().getFirst();
        assertThat(row.authorityName()).isEqualTo(Tables.BUREAU);
        assertThat(row.authorityHeir()).isEqualTo("丽水市测试农业农村和水利局");
        var stored = tenants.superuser()
                .withHandle(handle -> handle.select(
                                "select authority_code || ' ' || source_code || ' ' || source_bureau from record where id = ?",
                                row.id())
                        .mapTo(String.class)
                        .one());
        assertThat(stored).isEqualTo(Tables.BUREAU_CODE + " " + Tables.BUREAU_CODE + " " + heir);
    }

    @Test
    void aDecisionFromAfterTheMergerIsReturnedWithTheSuccessorsName() {
        merge("2026-11-16");

        var batch = desk.upload(permit(2));

        assertThat(batch.counts()).containsEntry("reject", 1);
        assertThat(desk.issues(batch).getFirst().reasons())
                .singleElement()
                .asString()
                .startsWith("“丽水市测试农业农村局”（" + Tables.BUREAU_CODE + "）自 2026-11-16 起已不再存在，由“丽水市测试农业农村和水利局”承继");
    }

    @Test
    void aRowWithTheFormerNameOfABureauIsStillFoundByIt() {
        tenants.superuser().useHandle(handle -> {
            handle.execute(
                    "insert into bureau_change (tenant, bureau, kind, code, name_before, short_before, name_after, short_after, "
                            + "effective_on, basis, reason, changed_by, changed_by_name, changed_at) "
                            + "select tenant, id, 'RENAMED', code, name, name, '新名', '新名', '2026-11-01', '文号', '改名', 't', 't', now() "
                            + "from bureau where tenant = ? and code = ?",
                    desk.tenant().id(),
                    Tables.BUREAU_CODE);
            handle.execute(
                    "update bureau set name = '新名' where tenant = ? and code = ?",
                    desk.tenant().id(),
                    Tables.BUREAU_CODE);
        });

        var batch = desk.upload(Tables.with(permit(3), "数据来源单位统一社会信用代码", Tables.code('1', '1', 901)));

        assertThat(batch.counts()).containsEntry("reject", 0).containsEntry("hold", 0);
        assertThat(records.list(desk.clerk(), RecordQuery.ANY, null, 10).items())
                .hasSize(1);
    }

    private void merge(String on) {
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "update bureau set successor = ?, ended_on = cast(? as date), closed_at = now() where tenant = ? and code = ?",
                        heir,
                        on,
                        desk.tenant().id(),
                        Tables.BUREAU_CODE));
    }
}
