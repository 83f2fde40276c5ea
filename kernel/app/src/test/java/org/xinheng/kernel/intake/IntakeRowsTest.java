package org.xinheng.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.kernel.intake.Tables.permit;
import static org.xinheng.kernel.intake.Tables.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.records.RecordQuery;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IntakeRowsTest {

    @Inject
    IntakeRows rows;

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
    void eachRowGetsItsVerdictAtOnce() {
        var answer = rows.report(desk.clerk(), "key-1", permits(permit(1), with(permit(2), "许可类别", "一般许可")));

        assertThat(answer.results()).extracting(RowsAnswer.RowVerdict::verdict).containsExactly("accept", "reject");
        assertThat(answer.results().getLast().reasons()).containsExactly("“许可类别”的“一般许可”不在规定取值内。请改为：普通、特许、认可、核准、登记、其他。");
        assertThat(intake.require(desk.clerk(), answer.batch()).state()).isEqualTo(BatchState.DONE);
        assertThat(records.list(desk.clerk(), RecordQuery.ANY, null, 10).items())
                .hasSize(1);
    }

    @Test
    void codesOfColumnsWorkLikeTheirChineseHeads() {
        Map<String, Object> row = new LinkedHashMap<>(permit(3));
        row.put("XK_NR", row.remove("许可内容"));

        var answer = rows.report(desk.clerk(), "key-2", new ReportRows("administrative-permit", List.of(row)));

        assertThat(answer.results().getFirst().verdict()).isEqualTo("accept");
    }

    @Test
    void theSameKeyWithTheSameRowsGetsTheSameAnswer() {
        var command = permits(permit(4));
        var clerk = desk.clerk();
        var first = rows.report(clerk, "key-3", command);

        var second = rows.report(clerk, "key-3", command);

        assertThat(second).isEqualTo(first);
        assertThat(intake.list(clerk, BatchQuery.ANY, null, 10).items()).hasSize(1);
    }

    @Test
    void theSameKeyWithOtherRowsIsAConflict() {
        rows.report(desk.clerk(), "key-4", permits(permit(5)));

        assertThatThrownBy(() -> rows.report(desk.clerk(), "key-4", permits(permit(6))))
                .hasMessage("编号“key-4”已经用于另一批内容。请为新的内容换一个编号。");
    }

    @Test
    void withoutAKeyNothingIsTaken() {
        assertThatThrownBy(() -> rows.report(desk.clerk(), null, permits(permit(7))))
                .hasMessage("请在请求头 Idempotency-Key 中给出本次报送的唯一编号（1至200字），重试时使用同一编号。");
    }

    @Test
    void rowsWithoutMandatoryColumnsAreRefusedAsAWhole() {
        assertThatThrownBy(() -> rows.report(
                        desk.clerk(),
                        "key-5",
                        new ReportRows("administrative-permit", List.of(Map.of("许可内容", "准予食品销售。")))))
                .hasMessageStartingWith("表头按“行政许可”识别，缺少必需的列：");
    }

    @Test
    void anAuditorMayNotReport() {
        assertThatThrownBy(() -> rows.report(desk.tenant().actor(Role.AUDITOR), "key-6", permits(permit(8))))
                .hasMessageStartingWith("您的角色不能执行此操作");
    }

    @SafeVarargs
    private static ReportRows permits(Map<String, String>... rows) {
        return new ReportRows(
                "administrative-permit",
                java.util.Arrays.stream(rows)
                        .map(row -> (Map<String, Object>) new LinkedHashMap<String, Object>(row))
                        .toList());
    }
}
