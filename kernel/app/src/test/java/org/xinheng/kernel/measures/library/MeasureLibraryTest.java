package org.xinheng.kernel.measures.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.measures.tasks.MeasureTaskRow;
import org.xinheng.kernel.measures.tasks.MeasureTasks;
import org.xinheng.kernel.measures.tasks.ReportExecution;
import org.xinheng.kernel.measures.tasks.TaskScene;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MeasureLibraryTest {

    @Inject
    TestTenants tenants;

    @Inject
    TaskScene scene;

    @Inject
    MeasureTasks tasks;

    @Inject
    MeasureCounts counts;

    @Inject
    MeasureCountWorkbook workbook;

    @Inject
    MeasureExamples examples;

    @Inject
    Clock clock;

    private TestTenant city;
    private TestRecord firm;
    private LocalDate today;
    private Actor clerk;
    private Actor lead;
    private UUID entry;

    @BeforeEach
    void aFirmOnAListAndATaxBureau() {
        city = tenants.fresh();
        UUID tax = city.bureau("国家税务总局测试市税务局");
        clerk = city.actorOf(tax, Role.BUREAU_CLERK);
        lead = city.actorOf(tax, Role.BUREAU_LEAD);
        firm = TestRecord.penalty().in(city, tenants);
        today = LocalDate.now(clock);
        entry = scene.entry(city, firm, TaskScene.DEFAULTERS, "MISCONDUCT", today.minusDays(3));
        scene.heard(city, entry);
    }

    private MeasureTaskRow task() {
        return Objects.requireNonNull(scene.byBody(city, entry).get("preference-limits/税务部门"));
    }

    private static Ticket at(MeasureTaskRow row) {
        return new Ticket(row.id(), row.version(), null);
    }

    private MeasureTaskRow executed() {
        var accepted = tasks.accept(clerk, at(task()), "").task();
        var report = new ReportExecution(null, today, "已停止适用。", "税告〔2026〕1号", new BigDecimal("12000.50"));
        return tasks.execute(clerk, at(accepted), report).task();
    }

    private long publicly(UUID example) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from public_measure_example where id = :id")
                        .bind("id", example)
                        .mapTo(Long.class)
                        .one());
    }

    private static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    @Test
    void casesAreCountedByMeasureBodyAndMonth() {
        executed();

        assertThat(counts.count(clerk, null, null)).singleElement().satisfies(count -> {
            assertThat(count.month()).isEqualTo(today.toString().substring(0, 7));
            assertThat(count.measure()).isEqualTo("preference-limits");
            assertThat(count.pushed()).isEqualTo(1);
            assertThat(count.executed()).isEqualTo(1);
            assertThat(count.lifted()).isZero();
            assertThat(count.amount()).isEqualByComparingTo("12000.50");
        });
        var administrator = city.actor(Role.CITY_ADMINISTRATOR);
        assertThat(counts.count(administrator, null, null).stream()
                        .mapToInt(MeasureCount::pushed)
                        .sum())
                .isEqualTo(scene.tasks(city, entry).size());
        assertThat(counts.count(administrator, null, today.minusDays(1))).isEmpty();
        assertThat(counts.count(tenants.fresh().actor(Role.CITY_ADMINISTRATOR), null, null))
                .as("another tenant")
                .isEmpty();
        refused("MEASURE_TASK_INVALID", "早于", () -> counts.count(administrator, today, today.minusDays(1)));
        refused("ROLE_MISSING", "", () -> counts.count(city.firm(firm.code()), null, null));
    }

    @Test
    void theWorkbookHoldsTheSameFiguresAsThePage() throws Exception {
        executed();
        var file = workbook.write(clerk, null, null);
        try (var book = new ReadableWorkbook(Files.newInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(3)).isEqualTo("税务部门");
            assertThat(rows.get(1).getCellText(4)).isEqualTo("国家税务总局测试市税务局");
            assertThat(rows.get(1).getCell(8).asNumber()).isEqualByComparingTo("1");
            assertThat(rows.get(1).getCell(10).asNumber()).isEqualByComparingTo("12000.50");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("合计");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void anExampleIsProposedByOneShownByAnotherAndNamesNobody() {
        var proposed = examples.propose(clerk, executed().id());
        assertThat(proposed.state()).isEqualTo(MeasureExample.State.PROPOSED);
        assertThat(publicly(proposed.id())).isZero();
        refused("MEASURE_EXAMPLE_KNOWN", "不必重复", () -> examples.propose(lead, task().id()));

        var shown = examples.approve(lead, proposed.id(), proposed.version());

        assertThat(shown.getStateLabel()).isEqualTo("已公开");
        assertThat(shown.decidedOn()).isEqualTo(today);
        assertThat(shown.month()).isEqualTo(today.withDayOfMonth(1));
        assertThat(shown.matters()).isNotEmpty();
        String row = tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "select to_json(p)::text from public_measure_example p where id = :id")
                        .bind("id", shown.id())
                        .mapTo(String.class)
                        .one());
        assertThat(row)
                .contains("税务部门", "preference-limits")
                .doesNotContain(firm.code(), firm.name(), "样例〔2026〕1号", "税告");
        assertThat(row).doesNotContain(shown.task().toString(), entry.toString());
    }

    @Test
    void theEndOfTheEntryTakesTheExampleDown() {
        var proposed = examples.propose(clerk, executed().id());
        examples.approve(lead, proposed.id(), proposed.version());
        assertThat(publicly(proposed.id())).isEqualTo(1);

        scene.ended(city, entry, today);

        assertThat(publicly(proposed.id())).isZero();
        assertThat(examples.list(lead)).singleElement().satisfies(example -> {
            assertThat(example.getStateLabel()).isEqualTo("已撤下");
            assertThat(example.endedBecause()).isEqualTo("认定机关已移出");
        });
    }

    @Test
    void whoProposedMayNotAgreeAndAStaleReaderIsTold() {
        var proposed = examples.propose(lead, executed().id());

        refused("MEASURE_EXAMPLE_SECOND", "另一人", () -> examples.approve(lead, proposed.id(), proposed.version()));
        refused("ROLE_MISSING", "", () -> examples.approve(clerk, proposed.id(), proposed.version()));
        refused("MEASURE_EXAMPLE_CHANGED", "请刷新", () -> examples.approve(other(), proposed.id(), null));
        refused("CASE_REASON_MISSING", "理由", () -> examples.refuse(other(), proposed.id(), proposed.version(), " "));
        var no = examples.refuse(other(), proposed.id(), proposed.version(), "事例不典型。");
        assertThat(no.getStateLabel()).isEqualTo("不予公开");
        refused("MEASURE_EXAMPLE_CHANGED", "不予公开", () -> examples.approve(other(), no.id(), no.version()));

        var again = examples.propose(lead, task().id());
        var shown = examples.approve(other(), again.id(), again.version());
        assertThat(examples.withdraw(lead, shown.id(), shown.version(), "不再典型。").endedBecause())
                .isEqualTo("不再典型。");
        assertThat(publicly(shown.id())).isZero();
    }

    private Actor other() {
        return city.actor(Role.CITY_ADMINISTRATOR);
    }

    @Test
    void onlyWhatWasCarriedOutAndIsPublicMayBeAnExample() {
        refused("MEASURE_EXAMPLE_UNFIT", "待响应", () -> examples.propose(clerk, task().id()));
        var done = executed();
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update list_entry set publish = false where id = :id")
                        .bind("id", entry)
                        .execute());
        refused("MEASURE_EXAMPLE_UNFIT", "不公示", () -> examples.propose(clerk, done.id()));
        refused("ROLE_MISSING", "", () -> examples.propose(city.actor(Role.AUDITOR), done.id()));
        refused(
                "MEASURE_TASK_UNKNOWN",
                "",
                () -> examples.propose(city.actorOf(city.bureau("其他部门"), Role.BUREAU_LEAD), done.id()));
        refused(
                "MEASURE_TASK_UNKNOWN",
                "",
                () -> examples.propose(tenants.fresh().actor(Role.CITY_ADMINISTRATOR), done.id()));
        refused(
                "MEASURE_EXAMPLE_UNKNOWN",
                "",
                () -> examples.approve(tenants.fresh().actor(Role.CITY_ADMINISTRATOR), done.id(), 1));
    }
}
