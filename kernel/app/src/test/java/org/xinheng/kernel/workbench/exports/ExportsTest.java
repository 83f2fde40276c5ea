package org.xinheng.kernel.workbench.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseQuery;
import org.xinheng.kernel.records.RecordQuery;
import org.xinheng.kernel.records.RecordRow;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExportsTest {

    /** Small, so that five records are three pages. */
    private record Small(int maxRows, int rowsAtOnce) implements ExportsConfig {}

    @Inject
    TestTenants tenants;

    @Inject
    Work work;

    @Inject
    ListedRows lists;

    @Inject
    Records records;

    private TestTenant mine;
    private Actor clerk;
    private Exports exports;

    @BeforeEach
    void fivePermitsAndAPenalty() {
        mine = tenants.fresh();
        clerk = mine.actor(Role.BUREAU_CLERK);
        exports = new Exports(work, new Small(100, 2));
        for (int i = 0; i < 5; i++) {
            TestRecord.permit()
                    .set("decided_on", TestRecord.DECIDED.plusDays(i))
                    .in(mine, tenants);
        }
        TestRecord.penalty().set("title", "=1+1").in(mine, tenants);
        TestRecord.permit().in(tenants.fresh(), tenants);
    }

    @Test
    void aWorkbookHoldsExactlyTheRowsOfTheListInTheColumnsChosenAndTheirOrder() throws Exception {
        var permits = new RecordQuery("administrative-permit", null, null, null, null, null);
        List<RecordRow> shown = records.list(clerk, permits, null, 50).items();

        var rows = written(clerk, DataSheets.RECORDS, "decidedOn,subject", lists.records(permits));

        assertThat(cells(rows.getFirst())).containsExactly("决定日期", "主体名称", "统一社会信用代码");
        assertThat(rows.subList(1, rows.size()).stream().map(ExportsTest::cells).toList())
                .isEqualTo(shown.stream()
                        .map(row -> List.of(row.decidedOn().toString(), name(row), String.valueOf(row.subjectCode())))
                        .toList());
        assertThat(shown).hasSize(5);
    }

    @Test
    void whatAFormulaBeginsWithIsMovedAwayFromTheFront() throws Exception {
        var penalties = new RecordQuery("administrative-penalty", null, null, null, null, null);

        var rows = written(clerk, DataSheets.RECORDS, "document", lists.records(penalties));

        assertThat(cells(rows.get(1)).get(1)).isEqualTo(" =1+1");
    }

    @Test
    void aNaturalPersonStaysWithoutNameAsInTheList() throws Exception {
        TestRecord.permit()
                .set("private_subject", person())
                .set("subject_kind", "NATURAL_PERSON")
                .set("subject_code", null)
                .set("subject_name", null)
                .set("publish", false)
                .set("decided_on", LocalDate.of(2026, 8, 1))
                .in(mine, tenants);

        var rows = written(clerk, DataSheets.RECORDS, "subject", lists.records(RecordQuery.ANY));

        assertThat(rows).hasSize(8);
        assertThat(cells(rows.get(1)).getFirst()).isEqualTo("自然人（不显示姓名）");
    }

    @Test
    void theSecondSheetSaysWhoTookHowManyAndTheAuditLineToo() throws Exception {
        Path file = exports.write(clerk, DataSheets.RECORDS, "state", lists.records(RecordQuery.ANY));
        try (var book = new ReadableWorkbook(Files.newInputStream(file))) {
            var facts = book.getSheet(1).orElseThrow().read();
            assertThat(facts.get(1).getCellText(1)).isEqualTo("6");
            assertThat(facts.get(2).getCellText(1)).isEqualTo(clerk.name());
        } finally {
            Files.delete(file);
        }
        assertThat(notes("records.export")).contains("\"rows\": 6").contains("\"columns\": [\"state\"]");
    }

    @Test
    void moreThanTheBoundIsRefusedWithAWordOnNarrowing() {
        exports = new Exports(work, new Small(4, 2));

        refused("EXPORT_TOO_LARGE", "超过4条", clerk, null);
    }

    @Test
    void anUnknownColumnIsNamedWithThoseThereAre() {
        refused("EXPORT_COLUMN_UNKNOWN", "没有名为“salary”的列", clerk, "subject,salary");
    }

    @Test
    void whoMayNotReadTheListMayNotTakeItAlong() {
        refused("ROLE_MISSING", "角色", mine.firm("91331102MT000001X7"), null);
    }

    @Test
    void aFirmsWorkbookOfCasesHoldsItsOwnOnly() throws Exception {
        openCase("CS1", "91331102MT000001X7");
        openCase("CS2", "91331102MT000002X5");
        var firm = mine.firm("91331102MT000001X7");

        var own = written(firm, WorkSheets.CASES, "matter", lists.cases(CaseQuery.OPEN));
        var all = written(mine.actor(Role.CITY_ADMINISTRATOR), WorkSheets.CASES, "matter", lists.cases(CaseQuery.OPEN));

        assertThat(own.stream().skip(1).map(row -> row.getCellText(1))).containsExactly("CS1");
        assertThat(all.stream().skip(1).map(row -> row.getCellText(1))).containsExactlyInAnyOrder("CS1", "CS2");
    }

    private UUID person() {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into private_subject (tenant, kind, blind_index, sealed)
                        values (:tenant, 'NATURAL_PERSON', decode(repeat('00', 32), 'hex'), '\\x00') returning id
                        """)
                        .bind("tenant", mine.id())
                        .mapTo(UUID.class)
                        .one());
    }

    private void openCase(String number, String code) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into case_file (tenant, kind, kind_label, number, query_code, title, state, state_label, body,
                          subject_code, opened_by, opened_by_name, opened_at)
                        values (:tenant, 'errand', '测试业务', :number, 'X', '样例', 'WAITING', '待办', '{}', :code, 'p', '测试人员', now())
                        """)
                        .bind("tenant", mine.id())
                        .bind("number", number)
                        .bind("code", code)
                        .execute());
    }

    private <R> List<Row> written(Actor who, ExportedTable<R> table, String columns, Exports.Rows<R> rows)
            throws IOException {
        Path file = exports.write(who, table, columns, rows);
        try (var book = new ReadableWorkbook(Files.newInputStream(file))) {
            return book.getFirstSheet().read();
        } finally {
            Files.delete(file);
        }
    }

    private void refused(String code, String words, Actor who, @Nullable String columns) {
        assertThatThrownBy(() -> exports.write(who, DataSheets.RECORDS, columns, lists.records(RecordQuery.ANY)))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refusal -> assertThat(refusal.code().name()).isEqualTo(code));
    }

    private String notes(String action) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "select notes::text from audit_line where tenant = :tenant and action = :action and outcome = 'DONE'")
                        .bind("tenant", mine.id())
                        .bind("action", action)
                        .mapTo(String.class)
                        .one());
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static String name(RecordRow row) {
        return String.valueOf(row.subjectName());
    }
}
