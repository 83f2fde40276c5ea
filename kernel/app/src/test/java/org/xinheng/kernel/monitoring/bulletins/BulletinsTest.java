package org.xinheng.kernel.monitoring.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BulletinsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Inject
    Clock clock;

    @Inject
    TestTenants tenants;

    @Inject
    Bulletins bulletins;

    private TestTenant mine;
    private Actor admin;

    @BeforeEach
    void aMonth() {
        mine = tenants.fresh();
        admin = mine.actor(Role.CITY_ADMINISTRATOR);
        for (boolean late : new boolean[] {true, false, false}) {
            TestRecord.permit()
                    .set("source_bureau", mine.bureau())
                    .set("decided_on", MARCH)
                    .set("late", late)
                    .in(mine, tenants);
        }
    }

    @Test
    void aBulletinSaysTheRankingTheTrendAndTheProblemsOnPaper() throws IOException {
        var made = bulletins.make(admin, new MakeBulletin("2026-03", "本月整体平稳。\n请农业农村局查明迟报原因。"));

        var words = text(bulletins
                .pdf(mine.actor(Role.BUREAU_CLERK), made.getFirst().id())
                .content());

        assertThat(words)
                .contains("2026年3月信用监测通报")
                .contains(made.getFirst().number())
                .contains("请农业农村局查明迟报原因。")
                .contains("66.7%")
                .contains("2 / 3")
                .contains("25-04")
                .contains("迟报")
                .contains("1 条")
                .contains("未申报当月决定数");
    }

    @Test
    void theWorkbookHoldsTheSameNumbers() throws IOException {
        var made = bulletins.make(admin, new MakeBulletin("2026-03", null));

        var file = bulletins.workbook(admin, made.getFirst().id());

        try (var workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("部门排名", "指标与趋势", "各部门指标", "问题清单");
            var bureaus = workbook.findSheet("各部门指标").orElseThrow().read();
            assertThat(bureaus).anySatisfy(row -> {
                assertThat(row.getCellText(0)).isEqualTo("上报及时率");
                assertThat(row.getCellText(1)).isEqualTo("农业农村局");
                assertThat(row.getCellText(2)).isEqualTo("2");
                assertThat(row.getCellText(3)).isEqualTo("3");
            });
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void numbersHaveNoGapsAndAFurtherEditionLeavesTheFirstAsItWas() throws IOException {
        var first = bulletins.make(admin, new MakeBulletin("2026-03", "第一版")).getFirst();
        var printed = text(bulletins.pdf(admin, first.id()).content());
        TestRecord.permit()
                .set("source_bureau", mine.bureau())
                .set("decided_on", MARCH)
                .in(mine, tenants);

        var all = bulletins.make(admin, new MakeBulletin("2026-03", "更正"));

        var year = LocalDate.now(clock).getYear();
        assertThat(all)
                .extracting(
                        BulletinRow::edition,
                        BulletinRow::newest,
                        row -> row.number().substring(row.number().indexOf('信')))
                .containsExactly(
                        tuple(2, true, "信通〔%d〕2号".formatted(year)), tuple(1, false, "信通〔%d〕1号".formatted(year)));
        assertThat(text(bulletins.pdf(admin, first.id()).content()))
                .isEqualTo(printed)
                .contains("2 / 3");
        assertThat(text(bulletins.pdf(admin, all.getFirst().id()).content())).contains("（第2版）", "3 / 4");
    }

    @Test
    void aMonthWithoutDataStillHasABulletin() throws IOException {
        var made = bulletins.make(admin, new MakeBulletin("2020-01", null));

        assertThat(text(bulletins.pdf(admin, made.getFirst().id()).content())).contains("当月没有可排名的部门", "无数据");
    }

    @Test
    void onlyTheAdministratorIssuesAndOnlyForAMonthThatIsOver() {
        var command = new MakeBulletin("2026-03", null);

        assertThatThrownBy(() -> bulletins.make(mine.actor(Role.BUREAU_LEAD), command))
                .hasMessageContaining("您的角色不能执行此操作");
        assertThatThrownBy(() -> bulletins.list(mine.actor(Role.FIRM))).hasMessageContaining("您的角色不能执行此操作");
        assertThatThrownBy(() -> bulletins.make(
                        admin, new MakeBulletin(YearMonth.now(clock).toString(), null)))
                .hasMessageContaining("尚未结束，请在");
        assertThatThrownBy(() -> bulletins.make(admin, new MakeBulletin("2026-03", "长".repeat(2001))))
                .hasMessage("工作点评最多 2000 字，现有 2001 字，请精简后重新提交。");
    }

    @Test
    void anotherTenantsBulletinDoesNotExist() {
        var made = bulletins.make(admin, new MakeBulletin("2026-03", null)).getFirst();
        var other = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);

        assertThat(bulletins.list(other)).isEmpty();
        assertThatThrownBy(() -> bulletins.pdf(other, made.id())).hasMessageContaining("没有这期通报");
        assertThatThrownBy(() -> bulletins.workbook(other, made.id())).hasMessageContaining("没有这期通报");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
