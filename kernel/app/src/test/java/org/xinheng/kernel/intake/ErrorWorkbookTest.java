package org.xinheng.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.kernel.intake.Tables.permit;
import static org.xinheng.kernel.intake.Tables.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErrorWorkbookTest {

    @Inject
    ErrorWorkbook workbook;

    @Inject
    Intake intake;

    @Inject
    TestTenants tenants;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aDeskInATenantOfItsOwn() {
        desk = new Desk(intake, tenants.fresh());
    }

    @Test
    void itHoldsTheRowsThatNeedWorkInTheClerksOwnColumns() throws IOException {
        var batch = desk.upload(permit(1), with(permit(2), "许可类别", "一般许可"), permit(3));

        List<List<String>> rows = read(workbook.write(desk.clerk(), batch.id()));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getFirst()).isEqualTo("退回原因");
        assertThat(rows.getFirst().subList(1, rows.getFirst().size() - 1))
                .containsExactlyElementsOf(permit(1).keySet());
        assertThat(rows.getFirst().getLast()).isEqualTo("处理结果/规则");
        assertThat(rows.getLast().getFirst()).isEqualTo("“许可类别”的“一般许可”不在规定取值内。请改为：普通、特许、认可、核准、登记、其他。");
        assertThat(rows.getLast()).contains(Tables.code('9', '1', 2), "测许〔2026〕00002号");
        assertThat(rows.getLast().getLast()).isEqualTo("退回 V03（原第2行）");
    }

    @Test
    void mendedAndUploadedAgainItIsAccepted() throws IOException {
        var batch = desk.upload(permit(4), with(permit(5), "许可类别", "一般许可"));
        List<List<String>> rows = read(workbook.write(desk.clerk(), batch.id()));
        int column = rows.getFirst().indexOf("许可类别");
        rows.getLast().set(column, "普通");

        var again = desk.upload(write(rows));

        assertThat(again.failure()).isNull();
        assertThat(again.notes()).isEmpty();
        assertThat(again.counts()).containsEntry("accept", 1).containsEntry("reject", 0);
    }

    @Test
    void aFormulaInACellIsDefused() throws IOException {
        var batch = desk.upload(with(permit(6), "许可类别", "=cmd|'/c calc'!A1"));

        List<List<String>> rows = read(workbook.write(desk.clerk(), batch.id()));

        assertThat(rows.getLast()).contains(" =cmd|'/c calc'!A1");
    }

    @Test
    void theCellsLieSealedInTheDatabase() {
        desk.upload(with(permit(7), "许可类别", "一般许可"));

        String cells = tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "select encode(cells, 'escape') from intake_row_issue where tenant = :tenant")
                        .bind("tenant", desk.tenant().id())
                        .mapTo(String.class)
                        .one());

        assertThat(cells).doesNotContain("XK7");
    }

    @Test
    void anAuditorMayNotTakeItAway() {
        var batch = desk.upload(permit(8));

        assertThatThrownBy(() -> workbook.write(desk.tenant().actor(Role.AUDITOR), batch.id()))
                .hasMessageStartingWith("您的角色不能执行此操作");
        assertThatThrownBy(() -> workbook.write(tenants.fresh().actor(Role.BUREAU_CLERK), batch.id()))
                .hasMessageStartingWith("没有这个批次");
    }

    private static List<List<String>> read(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var book = new ReadableWorkbook(file.toFile());
                var sheet = book.getFirstSheet().openStream()) {
            sheet.forEach(row -> rows.add(
                    new ArrayList<>(row.stream().map(ErrorWorkbookTest::text).toList())));
        } finally {
            Files.delete(file);
        }
        return rows;
    }

    private static String text(Cell cell) {
        return cell == null ? "" : cell.getText();
    }

    private Path write(List<List<String>> rows) throws IOException {
        Path file = folder.resolve("改好.xlsx");
        try (var out = new FileOutputStream(file.toFile());
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Sheet1");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        }
        return file;
    }
}
