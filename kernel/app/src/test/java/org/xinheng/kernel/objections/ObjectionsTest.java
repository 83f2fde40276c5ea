package org.xinheng.kernel.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseError;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.objections.Result.Outcome;
import org.xinheng.kernel.publicity.Publicity;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ObjectionsTest {

    private static final String STATEMENT = "罚款金额有误，实际为两千元。";

    @Inject
    TestTenants tenants;

    @Inject
    Objections objections;

    @Inject
    CaseDesk desk;

    @Inject
    Records records;

    @Inject
    Publicity publicity;

    private TestTenant city;
    private TestRecord penalty;
    private Actor firm;
    private Actor platform;
    private Actor source;

    @BeforeEach
    void aFirmWithAPublishedPenalty() {
        city = tenants.fresh();
        UUID bureau = city.bureau();
        penalty = TestRecord.penalty()
                .set("source_bureau", bureau)
                .set(
                        "payload",
                        "{\"CF_WSH\": \"莲罚〔2026〕1号\", \"CF_CFLB\": \"罚款\", \"CF_NR_FK\": \"2\", \"CF_NR\": \"罚款2000元\", \"CF_JDRQ\": \"2026-03-02\"}")
                .set("decided_on", LocalDate.of(2026, 6, 2))
                .in(city, tenants);
        publicity.follow(Actor.system(city.id()), Set.of(penalty.id()));
        firm = city.firm(penalty.code());
        platform = city.actor(Role.CITY_ADMINISTRATOR);
        source = city.actorOf(bureau, Role.BUREAU_CLERK);
    }

    private CaseView file(Actor actor) {
        return objections.file(
                actor, new FileObjection(penalty.id(), STATEMENT, Map.of("CF_NR_FK", "0.2"), "13800000000"), null);
    }

    private static Ticket ticket(CaseView view) {
        return new Ticket(view.row().id(), view.row().version(), null);
    }

    private CaseView investigated() {
        var accepted = objections.accept(platform, ticket(file(firm)));
        return objections.investigate(platform, ticket(accepted), "请核对罚款金额。");
    }

    private boolean disputed() {
        return one("select disputed from record where id = ?", Boolean.class);
    }

    private <T> T one(String sql, Class<T> type) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind(0, penalty.id())
                        .mapTo(type)
                        .one());
    }

    private void eventually(String sql, Object expected) throws InterruptedException {
        var found = present(sql);
        for (int i = 0; i < 100 && !expected.equals(found); i++) {
            Thread.sleep(Duration.ofMillis(100));
            found = present(sql);
        }
        assertThat(found).isEqualTo(expected);
    }

    private Object present(String sql) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind(0, penalty.id())
                        .map((row, context) -> row.getObject(1))
                        .one());
    }

    private static void refused(ErrorCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void fromTheFirstMomentTheRecordIsMarkedEverywhere() throws Exception {
        var view = file(firm);

        assertThat(view.row().stateLabel()).isEqualTo("待受理");
        assertThat(view.row().left()).isEqualTo(2);
        assertThat(disputed()).isTrue();
        eventually("select disputed from public_record where id = ?", true);
    }

    @Test
    void anObjectionSentAgainWithItsKeyIsTheSameCaseThoughTheRecordIsWithdrawnByNow() {
        var command = new FileObjection(penalty.id(), STATEMENT, null, null);
        var filed = objections.file(firm, command, "key-1");
        records.withdraw(platform, penalty.id(), "行政复议决定撤销原处罚决定");

        assertThat(objections.file(firm, command, "key-1").row().id())
                .isEqualTo(filed.row().id());
        refused(ObjectionError.OBJECTION_NOT_POSSIBLE, () -> objections.file(firm, command, "key-2"));
    }

    @Test
    void aFieldIsCorrectedAfterTheSourceBureauConfirmsTheMistake() throws Exception {
        var asked = investigated();
        assertThat(asked.row().bureau()).isEqualTo(city.bureau());
        assertThat(asked.row().left()).isEqualTo(10);
        var answered = objections.answer(source, ticket(asked), Finding.MISTAKEN, "录入时单位填错。");
        assertThat(answered.row().bureau()).isNull();

        var ended = objections.conclude(
                platform,
                ticket(answered),
                new Result(Outcome.UPHELD, "来源单位确认录入有误。", Map.of("CF_NR_FK", "0.2"), false));

        assertThat(ended.row().stateLabel()).isEqualTo("已办结：异议成立");
        assertThat(ended.row().closed()).isTrue();
        var record = records.require(platform, penalty.id());
        assertThat(record.fields()).anySatisfy(field -> {
            assertThat(field.code()).isEqualTo("CF_NR_FK");
            assertThat(field.value()).isEqualTo("0.2");
        });
        assertThat(record.history()).singleElement().satisfies(former -> {
            assertThat(former.change()).startsWith("更正：异议申请YY331100-");
            assertThat(former.fields())
                    .anySatisfy(field -> assertThat(field.value()).isEqualTo("2"));
        });
        assertThat(disputed()).isFalse();
        eventually("select disputed from public_record where id = ?", false);
        assertThat(one("select fields::text from public_record where id = ?", String.class))
                .contains("\"0.2\"");
    }

    @Test
    void theFirmReadsNothingOfTheSourceBureausAnswerBeforeTheResult() {
        var answered = objections.answer(source, ticket(investigated()), Finding.CORRECT, "与决定书原件一致。");

        var seen = desk.view(firm, answered.row().id());
        assertThat(seen.row().stateLabel()).isEqualTo("平台核查中");
        assertThat(seen.body()).contains("claim").doesNotContain("与决定书原件一致", "finding");
        assertThat(seen.steps()).extracting(CaseView.Step::step).doesNotContain("answer");
        assertThat(answered.row().stateLabel()).isEqualTo("来源单位已答复，待办结");
        assertThat(answered.body()).contains("与决定书原件一致");
    }

    @Test
    void everyNoticeCarriesAGapFreeNumberAndSaysWhatWasDecided() {
        var answered = objections.answer(source, ticket(investigated()), Finding.MISTAKEN, "录入时单位填错。");
        var ended = objections.conclude(
                platform,
                ticket(answered),
                new Result(Outcome.UPHELD, "来源单位确认录入有误。", Map.of("CF_NR_FK", "0.2"), false));

        assertThat(ended.documents())
                .extracting(CaseView.Document::title)
                .containsExactly("异议申请受理通知书", "信用信息异议协查函", "异议处理结果告知书");
        assertThat(ended.documents())
                .allSatisfy(document -> assertThat(document.number()).endsWith("〕1号"));
        var last = desk.document(
                firm, ended.row().id(), ended.documents().getLast().id());
        assertThat(last.body()).contains(penalty.name(), "处理结果：异议成立", "由“2”更正为“0.2”", "行政复议");
    }

    @Test
    void aRecordThatShouldNotExistIsWithdrawnAndLeavesThePublicSite() throws Exception {
        var answered = objections.answer(source, ticket(investigated()), Finding.MISTAKEN, "处罚对象录错。");
        objections.conclude(platform, ticket(answered), new Result(Outcome.UPHELD, "处罚对象不是该企业。", Map.of(), true));

        assertThat(records.require(platform, penalty.id()).row().state()).isEqualTo("WITHDRAWN");
        eventually("select count(*) from (select from public_record where id = ?) x", 0L);
    }

    @Test
    void aRejectedObjectionChangesNothingButTheMark() {
        var answered = objections.answer(source, ticket(investigated()), Finding.CORRECT, "与决定书一致。");
        var ended = objections.conclude(
                platform, ticket(answered), new Result(Outcome.REJECTED, "与决定书一致。", Map.of(), false));

        assertThat(ended.row().stateLabel()).isEqualTo("已办结：异议不成立");
        assertThat(records.require(platform, penalty.id()).history()).isEmpty();
        assertThat(disputed()).isFalse();
    }

    @Test
    void aResultAgainstTheSourceBureausFindingIsRefused() {
        var answered = objections.answer(source, ticket(investigated()), Finding.CORRECT, "与决定书一致。");

        refused(
                ObjectionError.OBJECTION_AGAINST_ANSWER,
                () -> objections.conclude(
                        platform,
                        ticket(answered),
                        new Result(Outcome.UPHELD, "我们认为有误。", Map.of("CF_NR_FK", "0.2"), false)));
        assertThat(disputed()).isTrue();
    }

    @Test
    void anUpheldObjectionMustChangeSomethingAndARejectedOneNothing() {
        var accepted = objections.accept(platform, ticket(file(firm)));

        refused(
                ObjectionError.OBJECTION_RESULT_INVALID,
                () -> objections.conclude(
                        platform, ticket(accepted), new Result(Outcome.UPHELD, "成立。", Map.of(), false)));
        refused(
                ObjectionError.OBJECTION_RESULT_INVALID,
                () -> objections.conclude(
                        platform,
                        ticket(accepted),
                        new Result(Outcome.REJECTED, "不成立。", Map.of("CF_NR_FK", "1"), false)));
    }

    @Test
    void fieldsThatSayWhoseRecordItIsCannotBeCorrectedInPlace() {
        var accepted = objections.accept(platform, ticket(file(firm)));

        assertThatThrownBy(() -> objections.conclude(
                        platform,
                        ticket(accepted),
                        new Result(
                                Outcome.UPHELD,
                                "文号有误。",
                                Map.of("CF_WSH", "莲罚〔2026〕9号", "CF_NR_FK", "两千", "NO_SUCH", "1"),
                                false)))
                .isInstanceOfSatisfying(KernelException.class, refused -> {
                    assertThat(refused.code().name()).isEqualTo("CORRECTION_INVALID");
                    assertThat(refused.errors()).hasSize(3);
                    assertThat(refused.errors())
                            .anySatisfy(error -> assertThat(error.detail()).contains("请撤回原记录，由报送单位按正确内容重新报送"));
                });
        assertThat(records.require(platform, penalty.id()).history()).isEmpty();
    }

    @Test
    void aRefusedObjectionTakesTheMarkAwayAndNamesTheWayOn() {
        var ended = objections.refuse(platform, ticket(file(firm)), "没有写明哪一处有误。");

        assertThat(ended.row().stateLabel()).isEqualTo("不予受理");
        assertThat(disputed()).isFalse();
        assertThat(desk.document(
                                firm,
                                ended.row().id(),
                                ended.documents().getFirst().id())
                        .body())
                .contains("没有写明哪一处有误。", "可以重新提出异议申请");
    }

    @Test
    void theApplicantMayTakeItBackAndNobodyElse() {
        var view = file(firm);

        refused(CaseError.CASE_NOT_YOURS, () -> objections.withdraw(platform, ticket(view), "不想办了"));
        var ended = objections.withdraw(firm, ticket(view), "已与来源单位沟通一致。");
        assertThat(ended.row().stateLabel()).isEqualTo("申请人已撤回");
        assertThat(disputed()).isFalse();
    }

    @Test
    void aFirmCanObjectToItsOwnRecordsOnly() {
        var stranger = city.firm("91331102MA00000000");

        assertThatThrownBy(() -> file(stranger)).hasMessageContaining("没有这条记录");
        var view = file(firm);
        assertThatThrownBy(() -> desk.view(stranger, view.row().id())).hasMessageContaining("没有这件业务");
    }

    @Test
    void aSecondOpenObjectionToTheSameRecordIsRefused() {
        file(firm);

        refused(CaseError.CASE_ALREADY_OPEN, () -> file(platform));
    }

    @Test
    void whatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> objections.file(
                        firm, new FileObjection(penalty.id(), "错", Map.of("NO_SUCH", "1"), "1".repeat(31)), null))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder("statement", "phone", "fields.NO_SUCH"));
        assertThat(disputed()).isFalse();
    }

    @Test
    void onlyTheBureauThatWasAskedAnswers() {
        var asked = investigated();
        var other = city.actorOf(city.bureau("文化局"), Role.BUREAU_LEAD);

        refused(CaseError.CASE_NOT_YOURS, () -> objections.answer(other, ticket(asked), Finding.CORRECT, "无误。"));
        refused(CaseError.CASE_NOT_YOURS, () -> objections.answer(platform, ticket(asked), Finding.CORRECT, "无误。"));
        assertThatThrownBy(() -> objections.answer(firm, ticket(asked), Finding.CORRECT, "无误。"))
                .hasMessageContaining("您的角色不能执行此操作");
    }

    @Test
    void whoAnsweredForTheBureauDoesNotConcludeTheCase() {
        var both = new Actor(
                city.id(),
                Set.of(city.id()),
                UUID.randomUUID().toString(),
                "一人两岗",
                city.bureau(),
                Set.of(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD));
        var answered = objections.answer(both, ticket(investigated()), Finding.CORRECT, "无误。");

        refused(
                CaseError.CASE_SECOND_PERSON,
                () -> objections.conclude(
                        both, ticket(answered), new Result(Outcome.REJECTED, "无误。", Map.of(), false)));
    }

    @Test
    void aWithdrawnRecordNeedsNoObjection() {
        records.withdraw(platform, penalty.id(), "原决定已被撤销");

        refused(ObjectionError.OBJECTION_NOT_POSSIBLE, () -> file(firm));
    }

    @Test
    void theSameOldRowSentAgainDoesNotUndoTheCorrection() {
        byte[] before = one("select content_hash from record where id = ?", byte[].class);
        var accepted = objections.accept(platform, ticket(file(firm)));
        objections.conclude(
                platform, ticket(accepted), new Result(Outcome.UPHELD, "平台转换时出错。", Map.of("CF_NR_FK", "0.2"), false));

        assertThat(one("select content_hash from record where id = ?", byte[].class))
                .isEqualTo(before);
    }
}
