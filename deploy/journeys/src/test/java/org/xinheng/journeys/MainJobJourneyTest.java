package org.xinheng.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.xinheng.local.Installation;

/**
 * The product's main job from end to end; each step goes on where the one before it ended.
 *
 * <p>Headings and links are not sought by role: Playwright lower-cases role names in the locale of the machine, and in
 * the Turkish one of our tests HEADING and LINK are no roles.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobJourneyTest {

    private static final Path ERRORS = Journey.TARGET.resolve("错误工作簿.xlsx");

    /** A working day some days back, so that the rows are neither late nor in the future. */
    private final String decidedOn =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(4).toString();

    private Journey journey;
    private Installation product;
    private Windows windows;
    private Page clerk;

    @BeforeAll
    void theProductRuns() throws IOException, SQLException {
        journey = Journey.start("screenshots");
        product = journey.product();
        windows = journey.windows();
        clerk = windows.open();
    }

    @AfterAll
    void itStops() throws IOException {
        if (journey != null) {
            journey.close();
        }
    }

    @Test
    @Order(1)
    void aClerkLogsInAndSeesTheirTasks() {
        windows.logIn(clerk, "lishui-clerk");

        assertThat(clerk.locator("h1")).hasText("我的待办");
        assertThat(clerk).hasTitle(java.util.regex.Pattern.compile(".*丽水.*|.*信衡.*|.*信用.*"));
        windows.keep(clerk, "01-tasks");
    }

    @Test
    @Order(2)
    void aWorkbookIsReadAndItsMistakesAreNamed() throws IOException {
        upload(PenaltyBook.write(Journey.TARGET.resolve("行政处罚.xlsx"), PenaltyBook.withMistakes(decidedOn)));

        assertThat(clerk.getByText("有 3 行被退回，请修改后重新上报")).isVisible();
        assertThat(clerk.locator("body")).containsText("校验位");
        assertThat(clerk.locator("body")).containsText("2026-02-30");
        windows.keep(clerk, "02-result-with-mistakes");
    }

    @Test
    @Order(3)
    void theErrorWorkbookOpensInAnOfficeProgram() throws IOException, InterruptedException {
        var download = clerk.waitForDownload(() -> clerk.locator("a.download").click());
        download.saveAs(ERRORS);
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");

        var office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation="
                                + Journey.TARGET.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        Journey.TARGET.toString(),
                        ERRORS.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(Journey.TARGET.resolve("错误工作簿.csv"), StandardCharsets.UTF_8))
                .contains("行政处罚决定书文号", PenaltyBook.document(4), PenaltyBook.document(5), PenaltyBook.document(6))
                .doesNotContain(PenaltyBook.document(1));
    }

    @Test
    @Order(4)
    void mendedItIsAccepted() throws IOException {
        upload(PenaltyBook.mend(ERRORS, Journey.TARGET.resolve("改正.xlsx"), PenaltyBook.corrections(decidedOn)));

        var storedAndRefused = clerk.evaluate(
                "() => fetch('/api/t/lishui/intake/batches/' + location.pathname.split('/').pop())"
                        + ".then(answer => answer.json()).then(batch => [batch.counts.accept + batch.counts.warn, batch.counts.reject])");
        assertThat(storedAndRefused).isEqualTo(List.of(3, 0));
        windows.keep(clerk, "03-mended");
    }

    @Test
    @Order(5)
    void thePublicPortalShowsTheNewPenalty() {
        var citizen = windows.open();
        citizen.navigate(windows.portal("/"));
        windows.keep(citizen, "04-portal-home");
        citizen.navigate(windows.portal("/search?q=") + java.net.URLEncoder.encode("九坑高山蔬菜", StandardCharsets.UTF_8));
        citizen.getByText(PenaltyBook.COOPERATIVE_NAME).first().click();

        assertThat(citizen.locator("body")).containsText(PenaltyBook.COOPERATIVE);
        assertThat(citizen.locator("body")).containsText(PenaltyBook.document(1));
        assertThat(citizen.locator("body")).containsText(PenaltyBook.document(4));
        windows.keep(citizen, "05-portal-subject");
    }

    @Test
    @Order(6)
    void anotherTenantsClerkFindsNothingOfIt() {
        var other = windows.open();
        windows.logIn(other, "panyu-clerk");

        var status = other.evaluate("() => fetch('/api/t/lishui/records').then(answer => answer.status)");
        assertThat(status).isEqualTo(404);
        other.navigate(windows.console("/t/lishui/records"));
        assertThat(other.locator("body")).not().containsText(PenaltyBook.COOPERATIVE_NAME);
        windows.keep(other, "06-other-tenant");
        other.navigate(windows.console("/t/panyu/records"));
        assertThat(other.locator("body")).not().containsText(PenaltyBook.COOPERATIVE_NAME);
    }

    @Test
    @Order(7)
    void theBureauEnablesItsPlugin() {
        var lead = windows.open();
        windows.logIn(lead, "lishui-farm-lead");
        lead.navigate(windows.console("/t/lishui/plugins"));
        Windows.press(lead, "停用");
        Windows.confirm(lead, "停用");
        assertThat(lead.getByText("未启用").first()).isVisible();
        windows.keep(lead, "07-plugin-off");
        Windows.press(lead, "启用");
        Windows.confirm(lead, "启用");
        assertThat(lead.getByText("已启用").first()).isVisible();
        windows.keep(lead, "08-plugin-on");
    }

    @Test
    @Order(8)
    void theCooperativesGradeIsExplainedByRecordAndClause() {
        var lead = windows.open();
        windows.logIn(lead, "lishui-farm-lead");
        lead.navigate(windows.console("/t/lishui/subjects/" + PenaltyBook.COOPERATIVE));

        assertThat(lead.locator("body")).containsText(PenaltyBook.COOPERATIVE_NAME);
        assertThat(lead.locator("body")).containsText(PenaltyBook.document(1));
        assertThat(lead.locator("body")).containsText("农产品质量安全信用评价");
        assertThat(lead.locator("body")).containsText("依据：《");
        windows.keep(lead, "09-grade-with-reasons");
    }

    private void upload(Path file) {
        clerk.navigate(windows.console("/t/lishui/intake"));
        clerk.locator("input[type=file]").setInputFiles(file);
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始上报"))
                .click();
        clerk.waitForURL("**/intake/batches/**");
        assertThat(clerk.getByText("已完成").first()).isVisible();
    }
}
