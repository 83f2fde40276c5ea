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
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.records.RecordQuery;
import org.xinheng.kernel.records.RecordView;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.records.SubjectFiles;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.Subjects;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IntakeTest {

    private static final String ADULT = "11010519491231002X";

    @Inject
    Intake intake;

    @Inject
    Records records;

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
    void aCorrectRowBecomesARecordWithItsLineage() {
        var batch = desk.upload(permit(1));

        assertThat(batch.state()).isEqualTo(BatchState.DONE);
        assertThat(batch.item()).isEqualTo("administrative-permit");
        assertThat(batch.itemLabel()).isEqualTo("行政许可");
        assertThat(batch.counts()).containsEntry("accept", 1);
        var row = records.list(desk.clerk(), RecordQuery.ANY, null, 10).items().getFirst();
        assertThat(row.documentNo()).isEqualTo("测许〔2026〕00001号");
        assertThat(row.publish()).isTrue();
        assertThat(row.publishUntil()).hasToString("2029-11-17");
        RecordView record = records.require(desk.clerk(), row.id());
        var lineage = Objects.requireNonNull(record.lineage());
        assertThat(lineage.batch()).isEqualTo(batch.id());
        assertThat(lineage.fileName()).isEqualTo("测试.csv");
        assertThat(lineage.line()).isEqualTo(1);
        assertThat(record.fields())
                .contains(
                        new RecordView.FieldValue("XK_NR", "许可内容", "准予食品销售。"),
                        new RecordView.FieldValue("XK_ZT", "当前状态", "有效"));
    }

    @Test
    void theSameFileTwiceChangesNothingAndNamesTheFirst() {
        String table = csv(permit(2), permit(3));
        var first = desk.upload(table);

        var second = desk.upload(table);

        assertThat(second.repeatOf()).isEqualTo(first.id());
        assertThat(second.counts()).containsEntry("duplicate", 2).containsEntry("accept", 0);
        assertThat(desk.issues(second))
                .extracting(RowIssue::reasons)
                .containsOnly(java.util.List.of("同一文书号、机关和相对人的记录已经收录，内容相同，未作变动。无需处理。"));
        assertThat(records.list(desk.clerk(), RecordQuery.ANY, null, 10).items())
                .hasSize(2);
    }

    @Test
    void anotherContentBecomesTheNextVersionAndTheFormerOneIsKept() {
        desk.upload(permit(4));

        var batch = desk.upload(with(permit(4), "许可内容", "准予食品生产。"));

        assertThat(batch.counts()).containsEntry("update", 1);
        var row = records.list(desk.clerk(), RecordQuery.ANY, null, 10).items().getFirst();
        RecordView record = records.require(desk.clerk(), row.id());
        assertThat(record.version()).isEqualTo(2);
        assertThat(record.fields()).contains(new RecordView.FieldValue("XK_NR", "许可内容", "准予食品生产。"));
        assertThat(record.history()).hasSize(1);
        assertThat(record.history().getFirst().change()).isEqualTo("重新报送");
        assertThat(record.history().getFirst().fields())
                .contains(new RecordView.FieldValue("XK_NR", "许可内容", "准予食品销售。"));
    }

    @Test
    void withinAFileTheLaterLineWinsAndARepeatedLineIsADuplicate() {
        var batch = desk.upload(permit(5), permit(5), with(permit(5), "许可内容", "准予食品生产。"));

        assertThat(batch.counts())
                .containsEntry("accept", 1)
                .containsEntry("duplicate", 1)
                .containsEntry("update", 1);
        assertThat(desk.issues(batch).getFirst().reasons()).containsExactly("与本文件第1行内容相同，未重复收录。无需处理。");
        var row = records.list(desk.clerk(), RecordQuery.ANY, null, 10).items().getFirst();
        assertThat(records.require(desk.clerk(), row.id()).version()).isEqualTo(2);
    }

    @Test
    void aHeldRowIsKeptFromThePublicUntilALeadReleasesIt() {
        var batch = desk.upload(with(penalty(6), "违法事实", "当事人身份证号" + ADULT + "，住址某路1号。"));

        assertThat(batch.counts()).containsEntry("hold", 1);
        var held = records.list(desk.clerk(), RecordQuery.ANY, null, 10).items().getFirst();
        assertThat(held.state()).isEqualTo("HELD");
        assertThat(held.publish()).isFalse();
        assertThat(held.holdReason()).startsWith("“违法事实”含有公民身份号码").doesNotContain(ADULT);
        assertThatThrownBy(() -> records.release(desk.clerk(), held.id(), "已核实"))
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith("您的角色不能执行此操作");

        var released = records.release(desk.tenant().actor(Role.BUREAU_LEAD), held.id(), "已核实");

        assertThat(released.row().state()).isEqualTo("EFFECTIVE");
        assertThat(released.row().publish()).isTrue();
        assertThatThrownBy(() -> records.release(desk.tenant().actor(Role.BUREAU_LEAD), held.id(), "再次"))
                .hasMessage("这条记录当前状态为“有效”，不在待核实之列，无需放行。请刷新后查看。");
    }

    @Test
    void aWithdrawnRecordStaysWithdrawnWhenItIsReportedAgain() {
        desk.upload(penalty(7));
        var id = records.list(desk.clerk(), RecordQuery.ANY, null, 10)
                .items()
                .getFirst()
                .id();
        records.withdraw(desk.tenant().actor(Role.BUREAU_LEAD), id, "决定被撤销");

        var batch = desk.upload(with(penalty(7), "处罚内容", "罚款人民币2000元，限期改正。"));

        assertThat(batch.counts()).containsEntry("update", 1);
        var record = records.require(desk.clerk(), id);
        assertThat(record.row().state()).isEqualTo("WITHDRAWN");
        assertThat(record.row().publish()).isFalse();
    }

    @Test
    void aWarningIsAPenaltyOfTheLightestClassAndNotPublished() {
        desk.upload(with(penalty(8), "处罚类别", "警告", "罚款金额(万元)", "", "处罚内容", "警告。"));

        var row = records.list(desk.clerk(), RecordQuery.ANY, null, 10).items().getFirst();
        assertThat(row.weight()).isEqualTo("MINOR");
        assertThat(row.publish()).isFalse();
    }

    @Test
    void aNaturalPersonIsSealedFoundAgainAndNeverPublished() {
        var row = with(penalty(11), "行政相对人名称", "王小测", "行政相对人类别", "自然人", "行政相对人代码_1(统一社会信用代码)", "", "法定代表人", "");
        row = with(row, "证件类型", "身份证", "证件号码", ADULT);
        var batch = desk.upload(row, with(row, "行政处罚决定书文号", "测罚〔2026〕00012号"));

        assertThat(batch.counts()).containsEntry("accept", 2);
        assertThat(records.list(desk.clerk(), RecordQuery.ANY, null, 10).items())
                .allSatisfy(record -> {
                    assertThat(record.subjectName()).isNull();
                    assertThat(record.subjectCode()).isNull();
                    assertThat(record.publish()).isFalse();
                });
        var stored = tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "select (select count(*) from private_subject p where p.tenant = r.tenant) || r::text from record r where tenant = "
                                        + desk.tenant().id())
                        .mapTo(String.class)
                        .list());
        assertThat(stored)
                .hasSize(2)
                .allSatisfy(text ->
                        assertThat(text).startsWith("1(").doesNotContain("王小测").doesNotContain(ADULT));
    }

    @Test
    void aMinorIsRefusedWithTheArticle() {
        var row = with(penalty(13), "行政相对人名称", "王小测", "行政相对人类别", "自然人", "行政相对人代码_1(统一社会信用代码)", "", "法定代表人", "");
        var batch = desk.upload(with(row, "证件类型", "身份证", "证件号码", "110105201501010017"));

        assertThat(batch.counts()).containsEntry("reject", 1);
        assertThat(desk.issues(batch).getFirst().rules()).containsExactly("L15");
        assertThat(desk.issues(batch).getFirst().reasons())
                .containsExactly("当事人未满18周岁。《民法典》第十七条、第十八条规定成年人为完全民事行为能力人，未成年人不建立信用记录，本行不予收录，请勿再次报送。");
        assertThat(desk.issues(batch).getFirst().subjectName()).isNull();
    }

    @Test
    void anIndividualBusinessWithoutCodeIsKnownToItsTenantOnly() {
        var batch = desk.upload(
                with(permit(14), "行政相对人名称", "测试小吃店", "行政相对人类别", "个体工商户", "行政相对人代码_1(统一社会信用代码)", "00000000000000000X"));

        assertThat(batch.counts()).containsEntry("accept", 1);
        var row = records.list(desk.clerk(), RecordQuery.ANY, null, 10).items().getFirst();
        assertThat(row.subjectName()).isEqualTo("测试小吃店");
        assertThat(row.subjectCode()).isNull();
    }

    @Test
    void anotherNameForAKnownCodeIsAWarningAndSomebodyHasToDecide() {
        desk.upload(permit(15));
        String code = Tables.code('9', '1', 15);

        var batch = desk.upload(with(penalty(15), "行政相对人名称", "丽水市改名贸易有限公司"));

        assertThat(batch.counts()).containsEntry("warn", 1);
        assertThat(desk.issues(batch).getFirst().reasons())
                .containsExactly(
                        "统一社会信用代码%s登记的名称是“丽水市测试食品15号有限公司”，本行填写为“丽水市改名贸易有限公司”。已收录，请核对名称或代码是否有误。".formatted(code));
        var lead = desk.tenant().actor(Role.BUREAU_LEAD);
        assertThat(subjects.listIssues(lead, "OPEN", code, null, 10).items())
                .singleElement()
                .satisfies(issue -> assertThat(issue.kind()).isEqualTo("DUPLICATE_CODE"));
        var candidate = subjects.listCandidates(lead, "OPEN", null, 10).items().getFirst();
        assertThat(candidate.kind()).isEqualTo("SAME_CODE");
        assertThat(candidate.one().name()).isEqualTo("丽水市改名贸易有限公司");
    }

    @Test
    void aNameThatDiffersInWidthAndBlanksOnlyIsTheSameName() {
        desk.upload(with(permit(16), "行政相对人名称", "丽水市测试（浙江）食品有限公司"));

        var batch = desk.upload(with(penalty(16), "行政相对人名称", " 丽水市测试(浙江)食品 有限公司　"));

        assertThat(batch.counts()).containsEntry("accept", 1);
    }

    @Test
    void aWrongCodeGoesToTheQueueOfCodes() {
        String wrong = "91331102MA4A02G780";

        var batch = desk.upload(with(permit(17), "行政相对人代码_1(统一社会信用代码)", wrong));

        assertThat(batch.counts()).containsEntry("reject", 1);
        var lead = desk.tenant().actor(Role.BUREAU_LEAD);
        var issue = subjects.listIssues(lead, "OPEN", wrong, null, 10).items().getFirst();
        assertThat(issue.kind()).isEqualTo("WRONG_CODE");
        assertThat(Objects.requireNonNull(issue.foundIn()).line()).isEqualTo(1);
    }

    @Test
    void aSourceKnownByNameWithAnotherValidCodeIsAcceptedAndQueued() {
        var batch = desk.upload(with(permit(18), "数据来源单位统一社会信用代码", Tables.code('1', '1', 901)));

        assertThat(batch.counts()).containsEntry("accept", 1);
        var issue = subjects.listIssues(desk.clerk(), "OPEN", Tables.code('1', '1', 901), null, 10)
                .items()
                .getFirst();
        assertThat(issue.name()).isEqualTo(Tables.BUREAU);
        assertThat(issue.suggestion()).isEqualTo(Tables.BUREAU_CODE);
    }

    @Test
    void aSourceOfAnotherPlaceIsRefused() {
        var batch = desk.upload(with(permit(19), "数据来源单位", "别处市农业农村局", "数据来源单位统一社会信用代码", Tables.code('1', '1', 902)));

        assertThat(desk.issues(batch).getFirst().rules()).containsExactly("V14");
    }

    @Test
    void theTablesOf2015AreReadAndWhatTheyLackIsFilledIn() {
        String table =
                "行政许可决定书文号,项目名称,审批类别,许可内容,行政相对人名称,统一社会信用代码,组织机构代码,工商登记码,税务登记号,居民身份证号,法定代表人姓名,许可决定日期,许可截止期,许可机关,当前状态,地方编码,数据更新时间戳,备注\n"
                        + "测许〔2016〕1号,食品经营许可,普通,准予食品销售。,丽水市旧表食品有限公司,%s,,,,,张测,2016/3/1,2019/3/1,%s,0,331100,2016-03-02 10:00:00,\n"
                                .formatted(Tables.code('9', '1', 20), Tables.BUREAU);

        var batch = desk.upload(table);

        assertThat(desk.issues(batch)).isEmpty();
        assertThat(batch.counts()).containsEntry("accept", 1);
        assertThat(batch.notes()).containsExactly("表头按旧版“2015版行政许可表”识别，缺少的列已按规定补齐。");
    }

    @Test
    void aTableWithoutMandatoryColumnsFailsAndNamesThem() {
        var batch = desk.upload("行政相对人名称,行政相对人类别,许可类别,许可内容,许可决定日期\n甲,自然人,普通,内容,2026-11-16\n");

        assertThat(batch.state()).isEqualTo(BatchState.FAILED);
        assertThat(failure(batch).code()).isEqualTo("HEAD_INCOMPLETE");
        assertThat(failure(batch).detail())
                .startsWith("表头按“行政许可”识别，缺少必需的列：")
                .contains("行政许可决定文书名称", "许可机关统一社会信用代码")
                .endsWith("请补上这些列（可下载模板对照）后重新上传。");
    }

    @Test
    void brokenGb18030NamesItsLine() {
        byte[] good = csv(permit(21), permit(22)).getBytes(Charset.forName("GB18030"));
        byte[] bad = java.util.Arrays.copyOf(good, good.length + 2);
        bad[good.length] = (byte) 0x81;
        bad[good.length + 1] = ' ';

        var batch = desk.finished(intake.receive(desk.clerk(), "auto", "坏.csv", new ByteArrayInputStream(bad)));

        assertThat(failure(batch).code()).isEqualTo("FILE_ENCODING");
        assertThat(failure(batch).detail()).contains("第 4 行有无法识别的字符");
    }

    @Test
    void theFileIsForgottenWhenTheBatchIsFinished() {
        var batch = desk.upload(permit(23));

        int parts = tenants.superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from intake_file where batch = :id")
                        .bind("id", batch.id())
                        .mapTo(Integer.class)
                        .one());

        assertThat(parts).isZero();
    }

    @Test
    void anAuditorMayLookButNotUpload() {
        Actor auditor = desk.tenant().actor(Role.AUDITOR);

        assertThat(intake.list(auditor, BatchQuery.ANY, null, 10).items()).isEmpty();
        assertThatThrownBy(() -> intake.receive(auditor, "auto", "x.csv", body("x")))
                .hasMessage("您的角色不能执行此操作，需要：部门经办人、部门负责人、信用办管理员。请联系本地区信用平台管理员授权。");
    }

    @Test
    void anotherTenantsBatchRecordAndSubjectDoNotExist() {
        var batch = desk.upload(permit(24));
        UUID record = records.list(desk.clerk(), RecordQuery.ANY, null, 1)
                .items()
                .getFirst()
                .id();
        Actor stranger = tenants.fresh().actor(Role.BUREAU_LEAD);

        assertThatThrownBy(() -> intake.require(stranger, batch.id())).hasMessage("没有这个批次，或不属于本地区。请返回报送列表重新选择。");
        assertThatThrownBy(() -> records.require(stranger, record)).hasMessage("没有这条记录，或不属于本地区。请返回列表重新查找。");
        assertThatThrownBy(() -> records.withdraw(stranger, record, "理由")).hasMessageStartingWith("没有这条记录");
        assertThatThrownBy(() -> files.require(stranger, Tables.code('9', '1', 24)))
                .hasMessageStartingWith("本地区没有代码为");
        assertThat(files.require(desk.clerk(), Tables.code('9', '1', 24)).counts())
                .containsEntry("administrative-permit", 1);
    }

    @Test
    void anEmptyFileIsRefusedAtTheDoor() {
        assertThatThrownBy(() -> intake.receive(desk.clerk(), "auto", "x.csv", body("")))
                .hasMessage("文件是空的，没有任何内容。请确认选对了文件后重新上传。");
        assertThatThrownBy(() -> intake.receive(desk.clerk(), "nothing-like-this", "x.csv", body("x")))
                .hasMessageStartingWith("本地区的信用信息目录中没有“nothing-like-this”。");
    }

    private static BatchView.Failure failure(BatchView batch) {
        return Objects.requireNonNull(batch.failure());
    }

    private static ByteArrayInputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
