package org.xinheng.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
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

    private static final String FIRM = PenaltyBook.AGENCY;
    private static final String PASSWORD = "Ou-jiang-yuan-2026!";

    private Journey journey;
    private Installation product;
    private Windows windows;
    private Page firm;
    private Page administrator;
    private Page clerk;
    private Page lead;
    private String caseUrl = "";
    private String number = "";
    private String queryCode = "";
    private String report = "";
    private String checkCode = "";

    @BeforeAll
    void aFirmHasAPenaltyOldEnoughToBeRepaired() throws IOException, SQLException, InterruptedException {
        journey = Journey.start("screenshots-repair");
        product = journey.product();
        windows = journey.windows();
        journey.reportPenalties(
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusMonths(4).toString());
        administrator = windows.open("lishui-admin");
        var bureau = Map.of("bureau", determiningBureau());
        clerk = windows.open();
        invite(clerk, "liandu-farm-clerk", "莲都农业经办（样例）", "BUREAU_CLERK", bureau);
        lead = windows.open();
        invite(lead, "liandu-farm-lead", "莲都农业审核（样例）", "BUREAU_LEAD", bureau);
        firm = windows.open();
    }

    @AfterAll
    void itStops() throws IOException {
        if (journey != null) {
            journey.close();
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
    void whileItIsOnAListMeasuresApplyToIt() throws SQLException {
        new Listing(product, clerk, lead).because(penalty());
        var tasks = awaited("/measure-tasks?open=true&q=" + FIRM, found -> !found.isEmpty());

        assertThat(tasks).isNotEmpty();
        check("重点关注名单");
        windows.keep(clerk, "02-check-before");
    }

    @Test
    @Order(3)
    void itTakesAReportWithThePenalty() {
        firm.navigate(windows.console("/t/lishui/reports"));
        button(firm, "出具本单位的报告").click();
        var dialog = firm.locator(".el-dialog:visible");
        dialog.locator(".el-select").nth(1).click();
        firm.locator(".el-select-dropdown__item:visible").filter(text("贷款")).click();
        Windows.confirm(firm, "出具");
        var drawer = firm.locator(".el-drawer:visible");
        assertThat(drawer).containsText(PenaltyBook.AGENCY_NAME);
        windows.keep(firm, "03-report");
        var page = drawer.locator("a").filter(text("查看网页版")).getAttribute("href");
        assertThat(firm.request().get(windows.server(page)).text()).contains(PenaltyBook.document(3));

        var issued =
                product.get("lishui", "lishui-admin", "/reports").get("items").get(0);
        report = issued.get("number").asText();
        checkCode = product.get(
                        "lishui", "lishui-admin", "/reports/" + issued.get("id").asText())
                .get("content")
                .get("verification")
                .get("code")
                .asText();
        verify("真实有效");
    }

    @Test
    @Order(4)
    void itReadsWhatCanBeRepairedAndApplies() {
        firm.navigate(windows.console("/t/lishui/own-file"));
        button(firm, "哪些可以修复").click();
        assertThat(firm.locator(".card .answer")).isVisible();
        assertThat(firm.locator(".card")).containsText("罚款缴纳凭证");
        windows.keep(firm, "04-what-can-be-repaired");
        button(firm, "申请修复").dblclick();
        assertThat(firm.locator("h1")).containsText("信用修复");
        assertThat(firm.locator("body")).containsText("准备申请");

        var statement = firm.locator("form textarea").first();
        statement.fill("罚款已缴清，已按要求整改。");
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
        assertThat(statement).hasValue("罚款已缴清，已按要求整改。");
        firm.locator(".el-checkbox").filter(text("已阅读并同意")).click();
        firm.locator(".signer input").fill("样例签署人");
        windows.keep(firm, "04-application");
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
    @Order(5)
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
    @Order(6)
    void theBureauProposesAndASecondPersonGrants() {
        clerk.navigate(caseUrl);
        button(clerk, "提出审核意见").click();
        clerk.locator(".el-dialog:visible textarea").fill("已核实罚款缴清、整改完成。");
        clerk.locator(".el-dialog__footer:visible button").filter(text("提交意见")).dblclick();
        assertThat(clerk.locator("main")).containsText("待第二人决定");
        assertThat(clerk.locator("button").filter(text("作出决定"))).hasCount(0);
        windows.keep(clerk, "06-proposed");

        lead.navigate(caseUrl);
        button(lead, "作出决定").click();
        windows.keep(lead, "07-decision");
        lead.locator(".el-dialog__footer:visible button").filter(text("确认")).dblclick();
        assertThat(lead.locator("main")).containsText("各方同步");
        windows.keep(lead, "08-granted");
    }

    @Test
    @Order(7)
    void theListLetsTheFirmGo() {
        var removals = awaited("/cases?kind=list-removal", found -> found.size() == 1);
        lead.navigate(
                windows.console("/t/lishui/cases/" + removals.get(0).get("id").asText()));
        button(lead, "准予移出").click();
        lead.locator(".el-dialog:visible textarea").fill("已履行义务并完成信用修复，准予移出。");
        Windows.confirm(lead, "确定");
        assertThat(lead.locator("main")).containsText("已移出");
        windows.keep(lead, "09-removed");
    }

    @Test
    @Order(8)
    void everyCopyFollowsAndTheCaseCloses() {
        assertThat(awaited("/cases?kind=repair", JsonNode::isEmpty)).isEmpty();
        administrator.navigate(caseUrl);
        assertThat(administrator.locator("main")).containsText("修复完成");
        assertThat(administrator.locator(".receipts")).containsText("已同步");
        assertThat(administrator.locator(".receipts")).not().containsText("等待中");
        windows.keep(administrator, "10-receipts");
        assertThat(product.get("lishui", "lishui-admin", "/cases?kind=repair&closed=true")
                        .get("items"))
                .hasSize(1);
    }

    @Test
    @Order(9)
    void measureAndReportEnd() {
        assertThat(awaited("/measure-tasks?open=true&q=" + FIRM, JsonNode::isEmpty))
                .isEmpty();
        check("未见名单记录");
        windows.keep(clerk, "11-check-after");
        verify("已撤销，不得再使用");
    }

    @Test
    @Order(10)
    void portalAndGradeChangeAndAnybodyWithTheCodeSeesTheEnd() {
        var citizen = windows.open();
        citizen.navigate(windows.portal("/penalties?code=" + FIRM));
        assertThat(citizen.locator("main")).not().containsText(PenaltyBook.document(3));
        windows.keep(citizen, "12-portal");

        citizen.navigate(windows.portal("/services/status"));
        citizen.locator("#number").fill(number);
        citizen.locator("#code").fill(queryCode);
        citizen.locator("main button[type=submit]").click();
        assertThat(citizen.locator("main")).containsText("修复完成");
        assertThat(citizen.locator("main")).not().containsText(PenaltyBook.AGENCY_NAME);
        windows.keep(citizen, "14-status");

        administrator.navigate(windows.console("/t/lishui/subjects/" + FIRM + "/grades"));
        var grade = administrator.locator("section.sheet").filter(text("公共信用综合评价"));
        assertThat(grade).isVisible();
        assertThat(grade).not().containsText(PenaltyBook.document(3));
        windows.keep(administrator, "15-grade");

        firm.navigate(windows.console("/t/lishui/own-file"));
        assertThat(firm.locator("main")).containsText("已修复");
        windows.keep(firm, "16-own-file-after");
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

    /** The id of the firm's penalty. */
    private String penalty() {
        for (var record : product.get("lishui", "lishui-admin", "/records?subject=" + FIRM)
                .get("items")) {
            if (record.get("documentNo").asText().equals(PenaltyBook.document(3))) {
                return record.get("id").asText();
            }
        }
        throw new IllegalStateException("The penalty is not there.");
    }

    /** What a list of the administrator holds once it is as it should be, or after a minute. */
    private JsonNode awaited(String path, Predicate<JsonNode> enough) {
        JsonNode found = product.get("lishui", "lishui-admin", path).get("items");
        for (int tries = 0; tries < 60 && !enough.test(found); tries++) {
            administrator.waitForTimeout(1000);
            found = product.get("lishui", "lishui-admin", path).get("items");
        }
        return found;
    }

    /** The clerk checks the firm before acting. */
    private void check(String expected) {
        clerk.navigate(windows.console("/t/lishui/checks"));
        clerk.locator(".ask input").first().fill(FIRM);
        clerk.locator(".ask .why input").fill("日常监管对象核查");
        button(clerk, "查一查").click();
        assertThat(clerk.locator("main .stack > .sheet").nth(1)).containsText(expected);
    }

    /** Somebody who holds the report asks whether it counts. */
    private void verify(String expected) {
        var citizen = windows.open();
        citizen.navigate(windows.portal("/services/report"));
        citizen.locator("#number").fill(report);
        citizen.locator("#code").fill(checkCode);
        citizen.locator("form button[type=submit]").first().click();
        assertThat(citizen.locator("main")).containsText(expected);
        windows.keep(citizen, expected.startsWith("已") ? "13-report-revoked" : "03-report-genuine");
        citizen.context().close();
    }

    private static Locator button(Page page, String name) {
        return page.locator("main button").filter(text(name)).first();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
