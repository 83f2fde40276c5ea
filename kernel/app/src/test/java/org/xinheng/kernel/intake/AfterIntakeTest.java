package org.xinheng.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.kernel.intake.Tables.csv;
import static org.xinheng.kernel.intake.Tables.penalty;
import static org.xinheng.kernel.intake.Tables.permit;
import static org.xinheng.kernel.intake.Tables.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.records.SubjectFiles;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.DecideMerge;
import org.xinheng.kernel.subjects.Subjects;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AfterIntakeTest {

    @Inject
    Intake intake;

    @Inject
    SubjectFiles files;

    @Inject
    Subjects subjects;

    @Inject
    TestTenants tenants;

    private Desk desk;

    @BeforeEach
    void aDeskInATenantOfItsOwn() {
        desk = new Desk(intake, tenants.fresh());
    }

    @Test
    void whatIsReportedUnderAMergedCodeGoesToTheOneThatWasKnownFirst() {
        desk.upload(with(permit(30), "行政相对人名称", "丽水市并户食品有限公司"));
        desk.upload(with(permit(31), "行政相对人名称", "丽水市并户食品有限责任公司"));
        var lead = desk.tenant().actor(Role.BUREAU_LEAD);
        var candidate = subjects.listCandidates(lead, "OPEN", null, 10).items().getFirst();
        assertThat(candidate.kind()).isEqualTo("SAME_NAME");
        String known = Tables.code('9', '1', 30);
        assertThat(candidate.other().code()).isEqualTo(known);

        subjects.decide(lead, candidate.id(), new DecideMerge(true, "登记机关复核"));
        var again = desk.upload(with(permit(31), "行政相对人名称", "丽水市并户食品有限责任公司"));
        var later = desk.upload(with(penalty(31), "行政相对人名称", "丽水市并户食品有限责任公司"));

        assertThat(again.counts()).containsEntry("duplicate", 1);
        assertThat(later.counts()).containsEntry("accept", 1);
        var file = files.require(lead, known);
        assertThat(file.formerNames()).containsExactly("丽水市并户食品有限责任公司");
        assertThat(file.counts()).containsEntry("administrative-permit", 2).containsEntry("administrative-penalty", 1);
        assertThatThrownBy(() -> files.require(lead, Tables.code('9', '1', 31))).hasMessageContaining("没有代码为");
    }

    @Test
    void rowsAreFilteredByTheRuleTheyBrokeAndPagedInOrder() {
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 40; i < 60; i++) {
            rows.add(with(permit(i), i % 2 == 0 ? "许可类别" : "行政许可决定文书名称", i % 2 == 0 ? "一般许可" : ""));
        }
        var batch = desk.upload(csv(rows));

        var first = intake.listIssues(desk.clerk(), batch.id(), "reject", "V03", 0, 6);
        assertThat(first.items()).extracting(RowIssue::line).containsExactly(1, 3, 5, 7, 9, 11);
        assertThat(first.next()).isEqualTo("11");
        var second = intake.listIssues(desk.clerk(), batch.id(), null, "V03", 11, 6);
        assertThat(second.items()).extracting(RowIssue::line).containsExactly(13, 15, 17, 19);
        assertThat(second.next()).isNull();
        assertThat(intake.listIssues(desk.clerk(), batch.id(), null, "V01", 0, 50)
                        .items())
                .hasSize(10)
                .allMatch(issue -> issue.rules().contains("V01"));
        assertThat(intake.listIssues(desk.clerk(), batch.id(), "accept", "V03", 0, 50)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> intake.listIssues(desk.clerk(), batch.id(), null, "V99", 0, 50))
                .hasMessage("没有“V99”这条核验规则。可用：V01 至 V14。");
    }
}
