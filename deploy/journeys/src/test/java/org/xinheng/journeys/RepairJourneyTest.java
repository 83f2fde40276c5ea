package org.xinheng.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.xinheng.local.Installation;

/**
 * A firm has a penalty repaired: it reads its own file, applies, the bureau proposes, a second person grants, and every copy
 * follows. A second tab that is behind and a hasty double click do no harm.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RepairJourneyTest {

    private static final Path SCREENSHOTS = Path.of("target").toAbsolutePath().resolve("screenshots-repair");
    private static final String FIRM = PenaltyBook.AGENCY;
    private static final String PASSWORD = "Ou-jiang-yuan-2026!";

    private Path home;
    private Installation product;
    private Windows windows;
    private Page firm;
    private Page administrator;
    private String caseUrl = "";
    private String number = "";
    private String queryCode = "";

    @BeforeAll
    void aFirmHasAPenaltyOldEnoughToBeRepaired() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(SCREENSHOTS);
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        home = Files.createTempDirectory("xinheng-journey");
        product = Installation.start(home, Path.of("../..").toRealPath(), step -> {});
        windows = new Windows(product, SCREENSHOTS);
        var decidedOn = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusMonths(4).toString();
        var rows = PenaltyBook.withMistakes(decidedOn).subList(0, 3);
        var batch =
                product.upload("lishui", "administrative-penalty", PenaltyBook.write(home.resolve("行政处罚.xlsx"), rows));
        while (!product.get("lishui", "/intake/batches/" + batch.get("id").asText())
                .get("state")
                .asText()
                .equals("DONE")) {
            Thread.sleep(250);
        }
        administrator = windows.open("lishui-admin");
        firm = windows.open();
    }

    @AfterAll
    void itStops() throws IOException {
        if (windows != null) {
            windows.close();
        }
        if (product != null) {
            product.close();
            Windows.remove(home);
        }
    }

    @Test
    @Order(1)
    void theFirmLogsInAndFindsItsOwnFile() {
        invite(firm, "oujiangyuan-firm", "瓯江源办事员（样例）", "FIRM", Map.of("firm", FIRM));

        assertThat(firm.locator("h1")).hasText(PenaltyBook.AGENCY_NAME);
        assertThat(firm.locator("nav.side")).containsText("我的信用档案");
        assertThat(firm.locator("nav.side")).not().containsText("数据上报");
        assertThat(firm.locator("main")).containsText(PenaltyBook.document(3));
        assertThat(firm.locator("main")).not().containsText(PenaltyBook.document(1));
        windows.keep(firm, "01-own-file");
    }

    @Test
    @Order(2)
    void itReadsWhatCanBeRepairedAndApplies() {
        button(firm, "哪些可以修复").click();
        assertThat(firm.locator(".card .answer")).isVisible();
        assertThat(firm.locator(".card")).containsText("罚款缴纳凭证");
        windows.keep(firm, "02-what-can-be-repaired");
        button(firm, "申请修复").dblclick();
        assertThat(firm.locator("h1")).containsText("信用修复");
        assertThat(firm.locator("body")).containsText("准备申请");

        var lacking = firm.locator("form .papers li").filter(text("还缺"));
        assertThat(lacking).hasCount(2);
        for (int paper = 0; paper < 2; paper++) {
            var proof = "%PDF-1.7 样例凭证" + paper;
            lacking.first()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "凭证" + paper + ".pdf", "application/pdf", proof.getBytes(StandardCharsets.UTF_8)));
            assertThat(lacking).hasCount(1 - paper);
        }
        firm.locator("textarea").first().fill("罚款已缴清，已按要求整改。");
        firm.locator(".el-checkbox").filter(text("已阅读并同意")).click();
        firm.locator(".signer input").fill("样例签署人");
        windows.keep(firm, "03-application");
        button(firm, "提交申请").dblclick();

        assertThat(firm.locator("main")).containsText("待受理");
        caseUrl = firm.url();
        var codes = firm.locator("dd .code");
        number = codes.nth(codes.count() - 2).textContent().strip();
        queryCode = codes.last().textContent().strip();
        windows.keep(firm, "04-handed-in");
        assertThat(product.get("lishui", "lishui-admin", "/cases?kind=repair").get("items"))
                .hasSize(1);
    }

    @Test
    @Order(3)
    void aTabThatIsBehindIsToldAndChangesNothing() {
        var second = administrator.context().newPage();
        administrator.navigate(caseUrl);
        second.navigate(caseUrl);
        button(second, "受理").click();
        button(administrator, "受理").click();
        Windows.confirm(administrator, "受理并转认定单位");
        assertThat(administrator.locator("main")).containsText("认定单位审核中");

        Windows.confirm(second, "受理并转认定单位");
        assertThat(second.locator(".el-dialog:visible")).containsText("您看到的不是最新内容");
        windows.keep(second, "05-second-tab");
        second.close();
    }

    @Test
    @Order(4)
    void theBureauProposesAndASecondPersonGrants() {
        var bureau = Map.of("bureau", determiningBureau());
        var clerk = windows.open();
        invite(clerk, "liandu-farm-clerk", "莲都农业经办（样例）", "BUREAU_CLERK", bureau);
        clerk.navigate(caseUrl);
        button(clerk, "提出审核意见").click();
        clerk.locator(".el-dialog:visible textarea").fill("已核实罚款缴清、整改完成。");
        clerk.locator(".el-dialog__footer:visible button").filter(text("提交意见")).dblclick();
        assertThat(clerk.locator("main")).containsText("待第二人决定");
        assertThat(clerk.locator("button").filter(text("作出决定"))).hasCount(0);
        windows.keep(clerk, "06-proposed");

        var lead = windows.open();
        invite(lead, "liandu-farm-lead", "莲都农业审核（样例）", "BUREAU_LEAD", bureau);
        lead.navigate(caseUrl);
        button(lead, "作出决定").click();
        windows.keep(lead, "07-decision");
        lead.locator(".el-dialog__footer:visible button").filter(text("确认")).dblclick();
        assertThat(lead.locator("main")).containsText("各方同步");
        windows.keep(lead, "08-granted");
    }

    @Test
    @Order(5)
    void everyCopyFollowsAndTheCaseCloses() {
        for (int tries = 0; tries < 60 && !completed(); tries++) {
            administrator.waitForTimeout(1000);
        }
        administrator.navigate(caseUrl);
        assertThat(administrator.locator("main")).containsText("修复完成");
        assertThat(administrator.locator(".receipts")).containsText("已同步");
        assertThat(administrator.locator(".receipts")).not().containsText("等待中");
        windows.keep(administrator, "09-receipts");
        assertThat(product.get("lishui", "lishui-admin", "/cases?kind=repair&closed=true")
                        .get("items"))
                .hasSize(1);
    }

    @Test
    @Order(6)
    void portalAndGradeChangeAndAnybodyWithTheCodeSeesTheEnd() {
        var citizen = windows.open();
        citizen.navigate(windows.portal("/penalties?code=" + FIRM));
        assertThat(citizen.locator("main")).not().containsText(PenaltyBook.document(3));
        windows.keep(citizen, "10-portal");

        citizen.navigate(windows.portal("/services/status"));
        citizen.locator("#number").fill(number);
        citizen.locator("#code").fill(queryCode);
        citizen.locator("main button[type=submit]").click();
        assertThat(citizen.locator("main")).containsText("修复完成");
        assertThat(citizen.locator("main")).not().containsText(PenaltyBook.AGENCY_NAME);
        windows.keep(citizen, "11-status");

        administrator.navigate(windows.console("/t/lishui/subjects/" + FIRM + "/grades"));
        var grade = administrator.locator("section.sheet").filter(text("公共信用综合评价"));
        assertThat(grade).isVisible();
        assertThat(grade).not().containsText(PenaltyBook.document(3));
        windows.keep(administrator, "12-grade");

        firm.navigate(windows.console("/t/lishui/own-file"));
        assertThat(firm.locator("main")).containsText("已修复");
        windows.keep(firm, "13-own-file-after");
    }

    /** Invites somebody, who logs in on this page for the first time and chooses a password. */
    private void invite(Page page, String username, String name, String role, Map<String, String> place) {
        var person = new HashMap<>(
                Map.of("username", username, "name", name, "email", username + "@example.invalid", "role", role));
        person.putAll(place);
        var invited = product.post("lishui", "lishui-admin", "/members", person);
        page.navigate(windows.console("/"));
        page.locator("#username").fill(username);
        page.locator("#password")
                .fill(invited.get("invitation").get("oneTimePassword").asText());
        page.locator("#kc-login").click();
        page.locator("#password-new").fill(PASSWORD);
        page.locator("#password-confirm").fill(PASSWORD);
        page.locator("#kc-passwd-update-form [type=submit]").click();
        page.waitForURL("**/console/**");
    }

    /** The bureau that decided the penalty, by its id. */
    private String determiningBureau() {
        for (var bureau : product.get("lishui", "lishui-admin", "/bureaus").get("items")) {
            if (bureau.get("code").asText().equals(PenaltyBook.BUREAU_CODE)) {
                return bureau.get("id").asText();
            }
        }
        throw new IllegalStateException("The bureau that decided is not there.");
    }

    private boolean completed() {
        return product.get("lishui", "lishui-admin", "/cases?kind=repair")
                .get("items")
                .isEmpty();
    }

    private static Locator button(Page page, String name) {
        return page.locator("main button").filter(text(name)).first();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
