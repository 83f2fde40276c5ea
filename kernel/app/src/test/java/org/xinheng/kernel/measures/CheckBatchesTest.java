package org.xinheng.kernel.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.receipts.ReceiptChain;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.SubjectNames;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CheckBatchesTest {

    @Inject
    TestTenants tenants;

    @Inject
    CheckBatches batches;

    @Inject
    CheckBatchRun run;

    @Inject
    CheckBatchWorkbook workbook;

    @Inject
    Checks checks;

    private TestTenant city;
    private TestRecord firm;
    private Actor clerk;

    @BeforeEach
    void aFirmThatIsKnown() throws Exception {
        city = tenants.fresh();
        clerk = city.actor(Role.BUREAU_CLERK);
        String mark = Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
        firm = TestRecord.penalty()
                .set("subject_name", "丽水市绿谷信息" + mark + "技术有限公司")
                .in(city, tenants);
        rename(firm.name(), firm.name().replace("绿谷", "蓝谷"));
    }

    /** Its core name and a former name, as intake and mergers leave them. */
    private void rename(String name, String former) throws Exception {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                                update subject set core_name = :core, former_names = cast(:former as text[]) where code = :code
                                """)
                        .bind("core", SubjectNames.core(name))
                        .bind("former", new String[] {former})
                        .bind("code", firm.code())
                        .execute());
        for (int i = 0; i < 300 && queued() > 0; i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(queued()).as("names are keyed within seconds").isZero();
    }

    private long queued() {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from subject_name_queue q join subject s on s.id = q.subject where s.code = :code")
                        .bind("code", firm.code())
                        .mapTo(Long.class)
                        .one());
    }

    private CheckBatchView take(String text) {
        return take(text, "招标资格审查");
    }

    private CheckBatchView take(String text, @Nullable String purpose) {
        return batches.take(
                clerk,
                "名单.csv",
                purpose,
                Matter.BIDDING,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private CheckBatchView finished(UUID id) throws Exception {
        for (int i = 0; i < 300 && !batches.require(clerk, id).finished(); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        return batches.require(clerk, id);
    }

    private List<CheckBatchRow> rows(UUID id) {
        return batches.listRows(clerk, id, null, null, 200).items();
    }

    private static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    @Test
    void codesNamesAndFormerNamesAreJudgedAndNearMissesAreOnlyOffered() throws Exception {
        String near = firm.name().replace("信息", "信急");
        var batch = take(String.join(
                "\n",
                "单位名称",
                firm.code(),
                firm.name(),
                firm.name().replace("绿谷", "蓝谷"),
                near,
                firm.name().replace("绿谷", "綠谷"),
                "查无此家实业总公司"));

        var done = finished(batch.id());

        assertThat(done.done()).isEqualTo(6).isEqualTo(done.rows());
        assertThat(done.counts())
                .extracting(CheckBatchView.Count::outcome, CheckBatchView.Count::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("CLEAR", 3),
                        org.assertj.core.groups.Tuple.tuple("UNKNOWN", 3));
        var rows = rows(batch.id());
        assertThat(rows)
                .extracting(CheckBatchRow::foundBy)
                .containsExactly("CODE", "NAME", "FORMER_NAME", null, null, null);
        assertThat(rows.get(3).subjectCode())
                .as("a near miss is nobody's verdict")
                .isNull();
        assertThat(why(rows.get(3))).isEqualTo("仅一字之差：“急”登记为“息”");
        assertThat(why(rows.get(4))).isEqualTo("简繁体写法不同");
        var last = rows.get(5).answer();
        assertThat(last == null ? List.of() : last.candidates()).isEmpty();
    }

    private String why(CheckBatchRow row) {
        var answer = row.answer();
        return answer == null
                ? ""
                : answer.candidates().stream()
                        .filter(candidate -> candidate.code().equals(firm.code()))
                        .map(CheckView.Candidate::why)
                        .findFirst()
                        .orElse("");
    }

    @Test
    void oneSignedReceiptStandsForAllLinesAndNamesThePurpose() throws Exception {
        var done = finished(take(firm.code() + "\n" + firm.name()).id());
        var id = done.receipt();
        assertThat(id).isNotNull();

        var receipt = checks.require(clerk, java.util.Objects.requireNonNull(id));

        assertThat(receipt.outcomeLabel()).isEqualTo("批量核查");
        assertThat(receipt.purpose()).isEqualTo("招标资格审查");
        assertThat(receipt.receipt().content()).contains("行数 2", "结果摘要SM3", "批次 " + done.id());
        assertThat(checks.verify(city.actor(Role.AUDITOR))).isEqualTo(new ReceiptChain.Verified(1, null));
    }

    @Test
    void aBatchHeardAgainOrAfterAKillIsAnsweredOnce() throws Exception {
        String lines =
                IntStream.range(0, 1200).mapToObj(i -> "样例核查单位第" + i + "号").collect(Collectors.joining("\n"));
        var batch = take(lines);
        run.hear(Actor.system(city.id()), new CheckBatchTaken(batch.id()));
        var done = finished(batch.id());
        run.hear(Actor.system(city.id()), new CheckBatchTaken(batch.id()));

        assertThat(done.done()).isEqualTo(1200);
        assertThat(batches.require(clerk, batch.id())).isEqualTo(done);
        assertThat(checks.verify(city.actor(Role.AUDITOR)).receipts()).isEqualTo(1);
    }

    @Test
    void identityNumbersAreNeverStoredInClear() throws Exception {
        String person = "11010519491231002X";
        var done = finished(take("身份证号\n" + person + "\n110105194912310021").id());

        assertThat(rows(done.id()))
                .extracting(CheckBatchRow::asked)
                .containsExactly("110105********002X", "110105********0021");
        assertThat(rows(done.id())).extracting(CheckBatchRow::outcome).containsOnly("UNKNOWN");
    }

    @Test
    void theWorkbookHoldsEveryLineWithItsReasons() throws Exception {
        var done = finished(
                take(firm.code() + "\n" + firm.name().replace("信息", "信急")).id());

        var file = workbook.write(clerk, done.id());
        try (var book = new ReadableWorkbook(file.toFile())) {
            var lines = book.getFirstSheet().read();
            assertThat(lines).hasSize(3);
            assertThat(lines.get(1).getCellText(2)).isEqualTo("未见奖惩信息");
            assertThat(lines.get(1).getCellText(4)).isEqualTo(firm.code());
            assertThat(lines.get(2).getCellText(2)).isEqualTo("未查到该主体");
            assertThat(lines.get(2).getCellText(9)).contains(firm.name(), "仅一字之差");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void whatCannotBeAnsweredIsRefusedWithTheReason() {
        refused("CHECK_INVALID", "1处需要补正", () -> take(firm.code(), " "));
        refused("CHECK_FILE_INVALID", "没有任何内容", () -> take(""));
        refused("CHECK_FILE_INVALID", "没有可核查的内容", () -> take("单位名称\n\n"));
        String tooMany = IntStream.range(0, 10_001).mapToObj(i -> "单位" + i).collect(Collectors.joining("\n"));
        refused("CHECK_FILE_TOO_LARGE", "10000行", () -> take(tooMany));
    }

    @Test
    void firmsAskNothingAndOtherBureausAndTenantsSeeNothing() throws Exception {
        var batch = finished(take(firm.code()).id());
        var other = city.actorOf(city.bureau("税务局"), Role.BUREAU_CLERK);
        var stranger = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);

        refused(
                "ROLE_MISSING",
                "",
                () -> batches.take(
                        city.firm(firm.code()), "x.csv", "看看对手", null, new ByteArrayInputStream(new byte[0])));
        refused("CHECK_UNKNOWN", "", () -> batches.require(other, batch.id()));
        refused("CHECK_UNKNOWN", "", () -> batches.listRows(stranger, batch.id(), null, null, 10));
        refused("CHECK_UNKNOWN", "", () -> workbook.write(stranger, batch.id()));
        assertThat(batches.list(other)).isEmpty();
        assertThat(batches.list(city.actor(Role.AUDITOR))).hasSize(1);
    }
}
