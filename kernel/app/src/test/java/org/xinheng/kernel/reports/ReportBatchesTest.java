package org.xinheng.kernel.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenants;
import org.xinheng.seal.SealedFile;
import org.xinheng.seal.SealedFile.Verdict;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReportBatchesTest {

    private static final AskReport WANTED = new AskReport(
            ReportScene.SPECIAL, null, null, "listing", null, "样例证券交易所", ReportScene.FROM, ReportScene.UNTIL);

    @Inject
    TestTenants tenants;

    @Inject
    ReportBatches batches;

    @Inject
    ReportBatchRun run;

    @Inject
    ReportArchive archive;

    @Inject
    Reports reports;

    private ReportScene scene;
    private final List<String> codes = new ArrayList<>();

    @BeforeEach
    void firms() {
        scene = new ReportScene(tenants);
        codes.add(scene.code());
        for (int i = 0; i < 11; i++) {
            codes.add(TestRecord.permit().in(scene.city, tenants).code());
        }
    }

    private byte[] workbook(List<String> rows) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("名单");
            sheet.value(0, 0, "序号");
            sheet.value(0, 1, "统一社会信用代码");
            for (int i = 0; i < rows.size(); i++) {
                sheet.value(i + 1, 0, i + 1);
                sheet.value(i + 1, 1, rows.get(i));
            }
        }
        return out.toByteArray();
    }

    private ReportBatchView take(Actor actor, byte[] file) {
        return batches.take(actor, "名单.xlsx", WANTED, new ByteArrayInputStream(file));
    }

    private ReportBatchView finished(UUID id) throws Exception {
        for (int i = 0; i < 600 && !batches.require(scene.clerk, id).finished(); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        return batches.require(scene.clerk, id);
    }

    private static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    @Test
    void everyKnownCodeGetsItsReportAndTheOthersSayWhyNot() throws Exception {
        var rows = new ArrayList<>(codes);
        rows.add("123");
        rows.add(scene.code().toLowerCase(java.util.Locale.ROOT));
        rows.add("91331102MX999998" + "X");
        var done = finished(take(scene.clerk, workbook(rows)).id());

        assertThat(done.finished()).isTrue();
        assertThat(done.rows()).as("a code that comes again counts once").isEqualTo(codes.size() + 2);
        assertThat(done.issued()).isEqualTo(codes.size()).isEqualTo(done.printed());
        assertThat(done.refused()).isEqualTo(2);
        var lines = batches.listRows(scene.clerk, done.id(), null, 200).items();
        assertThat(lines.get(codes.size()).problem()).contains("统一社会信用代码不正确");
        assertThat(lines.getFirst().line()).isEqualTo(2);
        var numbers = reports.list(scene.administrator, new ReportQuery(null, null), null, 100).items().stream()
                .map(ReportRow::number)
                .map(number -> Integer.parseInt(number.substring(number.length() - 6)))
                .sorted()
                .toList();
        assertThat(numbers.getFirst()).isEqualTo(1);
        assertThat(numbers.getLast()).as("no hole").isEqualTo(numbers.size()).isEqualTo(codes.size());
        assertThat(reports.list(scene.clerk, new ReportQuery(null, null), null, 100)
                        .items())
                .as("issued by who asked, not by the kernel")
                .allSatisfy(row -> assertThat(row.issuedByName()).isEqualTo("测试人员"));
    }

    @Test
    void theArchiveHoldsWholeReportsAndAListOfAllLines() throws Exception {
        var rows = new ArrayList<>(codes.subList(0, 3));
        rows.add("=1+1");
        var done = finished(take(scene.clerk, workbook(rows)).id());

        var files = unpack(done.id());

        assertThat(files).hasSize(4).containsKey("清单.xlsx");
        assertThat(files.keySet().stream().filter(name -> name.endsWith(".pdf")))
                .hasSize(3)
                .anyMatch(name -> name.startsWith(scene.code() + "_XB331100-"));
        files.forEach((name, bytes) -> {
            if (name.endsWith(".pdf")) {
                assertThat(SealedFile.look(bytes).verdict()).as(name).isEqualTo(Verdict.WHOLE);
            }
        });
        byte[] list = files.getOrDefault("清单.xlsx", new byte[0]);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(list));
                var sheet = book.getFirstSheet().openStream()) {
            var cells = sheet.map(row -> row.getCellText(1)).toList();
            assertThat(cells).hasSize(5);
            assertThat(cells.getLast()).as("no formula").startsWith(" =");
        }
        int taken = tenants.superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from report_download where tenant = :tenant")
                        .bind("tenant", scene.city.id())
                        .mapTo(Integer.class)
                        .one());
        assertThat(taken).isEqualTo(3);
    }

    private Map<String, byte[]> unpack(UUID id) throws Exception {
        var out = new ByteArrayOutputStream();
        archive.take(scene.clerk, id).to(out);
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void hearingOfABatchAgainIssuesNothingTwice() throws Exception {
        var done = finished(take(scene.clerk, workbook(codes)).id());
        run.hear(scene.clerk, new ReportBatchTaken(done.id()));
        run.hear(scene.clerk, new ReportBatchTaken(done.id()));

        assertThat(reports.list(scene.administrator, new ReportQuery(null, null), null, 100)
                        .items())
                .hasSize(codes.size());
    }

    @Test
    void badFilesRolesAndPlacesAreRefusedWithWords() throws Exception {
        refused("REPORT_FILE_INVALID", "文件里没有代码", () -> take(scene.clerk, workbook(List.of())));
        refused("REPORT_FILE_INVALID", "文件是空的", () -> take(scene.clerk, new byte[0]));
        var many = new ArrayList<String>();
        for (int i = 0; i <= AskedCodes.MOST; i++) {
            many.add("A" + i);
        }
        refused("REPORT_FILE_TOO_LARGE", "一次最多出具2000份报告", () -> take(scene.clerk, workbook(many)));
        refused("ROLE_MISSING", "您的角色不能执行此操作", () -> take(scene.firm, workbook(codes)));
        refused("ROLE_MISSING", "您的角色不能执行此操作", () -> take(scene.auditor, workbook(codes)));
        refused(
                "REPORT_INVALID",
                "需要补正",
                () -> batches.take(
                        scene.clerk,
                        "名单.xlsx",
                        new AskReport(ReportScene.SPECIAL, null, null, "loan", null, null, null, null),
                        new ByteArrayInputStream(new byte[0])));
        var id = take(scene.clerk, workbook(codes.subList(0, 1))).id();
        var other = tenants.fresh();
        refused("REPORT_UNKNOWN", "没有这个报告批次", () -> batches.require(other.actor(Role.CITY_ADMINISTRATOR), id));
        refused(
                "REPORT_UNKNOWN",
                "没有这个报告批次",
                () -> batches.require(scene.city.actorOf(scene.city.bureau("市场监管局"), Role.BUREAU_CLERK), id));
    }
}
