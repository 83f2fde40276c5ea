package org.xinheng.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
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

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path SCREENSHOTS = TARGET.resolve("screenshots");
    private static final Path ERRORS = TARGET.resolve("错误工作簿.xlsx");

    /** A working day some days back, so that the rows are neither late nor in the future. */
    private final String decidedOn =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(4).toString();

    private Path home;
    private Installation product;
    private Browsers browsers;
    private Page clerk;

    @BeforeAll
    void theProductRuns() throws IOException, SQLException {
        Files.createDirectories(SCREENSHOTS);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        home = Files.createTempDirectory("xinheng-journey");
        product = Installation.start(home, Path.of("../..").toRealPath(), step -> {});
        browsers = new Browsers();
        clerk = browsers.window();
    }

    @AfterAll
    void itStops() throws IOException {
        if (browsers != null) {
            browsers.close();
        }
        if (product != null) {
            product.close();
            remove(home);
        }
    }

    @Test
    @Order(1)
    void aClerkLogsInAndSeesTheirTasks() {
        logIn(clerk, "lishui-clerk");

        assertThat(clerk.locator("h1")).hasText("我的待办");
        assertThat(clerk).hasTitle(java.util.regex.Pattern.compile(".*丽水.*|.*信衡.*|.*信用.*"));
        keep(clerk, "01-tasks");
    }

    @Test
    @Order(2)
    void aWorkbookIsReadAndItsMistakesAreNamed() throws IOException {
        upload(PenaltyBook.write(TARGET.resolve("行政处罚.xlsx"), PenaltyBook.withMistakes(decidedOn)));

        assertThat(clerk.getByText("有 3 行被退回，请修改后重新上报")).isVisible();
        assertThat(clerk.locator("body")).containsText("校验位");
        assertThat(clerk.locator("body")).containsText("2026-02-30");
        keep(clerk, "02-result-with-mistakes");
    }

    @Test
    @Order(3)
    void theErrorWorkbookOpensInAnOfficeProgram() throws IOException, InterruptedException {
        var download = clerk.waitForDownload(() -> clerk.locator("a.download").click());
        download.saveAs(ERRORS);
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");

        var office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=" + TARGET.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        TARGET.toString(),
                        ERRORS.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(TARGET.resolve("错误工作簿.csv"), StandardCharsets.UTF_8))
                .contains("行政处罚决定书文号", PenaltyBook.document(4), PenaltyBook.document(5), PenaltyBook.document(6))
                .doesNotContain(PenaltyBook.document(1));
    }

    @Test
    @Order(4)
    void mendedItIsAccepted() throws IOException {
        upload(PenaltyBook.mend(ERRORS, TARGET.resolve("改正.xlsx"), PenaltyBook.corrections(decidedOn)));

        var storedAndRefused = clerk.evaluate(
                "() => fetch('/api/t/lishui/intake/batches/' + location.pathname.split('/').pop())"
                        + ".then(answer => answer.json()).then(batch => [batch.counts.accept + batch.counts.warn, batch.counts.reject])");
        assertThat(storedAndRefused).isEqualTo(List.of(3, 0));
        keep(clerk, "03-mended");
    }

    @Test
    @Order(5)
    void thePublicPortalShowsTheNewPenalty() {
        var citizen = browsers.window();
        citizen.navigate(portal("/"));
        keep(citizen, "04-portal-home");
        citizen.navigate(portal("/search?q=") + java.net.URLEncoder.encode("九坑高山蔬菜", StandardCharsets.UTF_8));
        citizen.getByText(PenaltyBook.COOPERATIVE_NAME).first().click();

        assertThat(citizen.locator("body")).containsText(PenaltyBook.COOPERATIVE);
        assertThat(citizen.locator("body")).containsText(PenaltyBook.document(1));
        assertThat(citizen.locator("body")).containsText(PenaltyBook.document(4));
        keep(citizen, "05-portal-subject");
    }

    @Test
    @Order(6)
    void anotherTenantsClerkFindsNothingOfIt() {
        var other = browsers.window();
        logIn(other, "panyu-clerk");

        var status = other.evaluate("() => fetch('/api/t/lishui/records').then(answer => answer.status)");
        assertThat(status).isEqualTo(404);
        other.navigate(console("/t/lishui/records"));
        assertThat(other.locator("body")).not().containsText(PenaltyBook.COOPERATIVE_NAME);
        keep(other, "06-other-tenant");
        other.navigate(console("/t/panyu/records"));
        assertThat(other.locator("body")).not().containsText(PenaltyBook.COOPERATIVE_NAME);
    }

    @Test
    @Order(7)
    void theBureauEnablesItsPlugin() {
        var lead = browsers.window();
        logIn(lead, "lishui-farm-lead");
        lead.navigate(console("/t/lishui/plugins"));
        press(lead, "停用");
        confirm(lead, "停用");
        assertThat(lead.getByText("未启用").first()).isVisible();
        keep(lead, "07-plugin-off");
        press(lead, "启用");
        confirm(lead, "启用");
        assertThat(lead.getByText("已启用").first()).isVisible();
        keep(lead, "08-plugin-on");
    }

    @Test
    @Order(8)
    void theCooperativesGradeIsExplainedByRecordAndClause() {
        var lead = browsers.window();
        logIn(lead, "lishui-farm-lead");
        lead.navigate(console("/t/lishui/subjects/" + PenaltyBook.COOPERATIVE));

        assertThat(lead.locator("body")).containsText(PenaltyBook.COOPERATIVE_NAME);
        assertThat(lead.locator("body")).containsText(PenaltyBook.document(1));
        assertThat(lead.locator("body")).containsText("农产品质量安全信用评价");
        assertThat(lead.locator("body")).containsText("依据：《");
        keep(lead, "09-grade-with-reasons");
    }

    /** The installation's data and generated passwords end with the test. */
    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void upload(Path file) {
        clerk.navigate(console("/t/lishui/intake"));
        clerk.locator("input[type=file]").setInputFiles(file);
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始上报"))
                .click();
        clerk.waitForURL("**/intake/batches/**");
        assertThat(clerk.getByText("已完成").first()).isVisible();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void confirm(Page page, String name) {
        page.locator(".el-dialog__footer button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    private void logIn(Page page, String username) {
        page.navigate(console("/"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(product.password(username));
        page.locator("#kc-login").click();
        page.waitForURL("**/console/**");
    }

    private String console(String path) {
        return "http://localhost:" + product.port() + "/console" + path;
    }

    private String portal(String path) {
        return "http://lishui.localhost:" + product.port() + path;
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
