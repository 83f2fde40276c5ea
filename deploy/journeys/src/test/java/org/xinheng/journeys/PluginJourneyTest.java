package org.xinheng.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.xinheng.local.Installation;

/**
 * The life of a sector's plugin in a product that runs all the time: handed in, switched on, upgraded, broken, rolled
 * back, taken out. After each step the public portal and the other sectors' grades are still there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginJourneyTest {

    private static final String AGENCY = PenaltyBook.AGENCY;
    private static final String STANDARD = "旅游经营主体信用评价";

    private Journey journey;
    private Path jars;
    private Installation product;
    private Windows windows;
    private Page operator;
    private Page administrator;
    private Page citizen;

    @BeforeAll
    void theProductRunsWithoutTourism() throws IOException, SQLException, InterruptedException {
        journey = Journey.start(
                "screenshots-plugin",
                home -> Repository.without("tourism", Journey.checkout(), home.resolve("repository")));
        product = journey.product();
        windows = journey.windows();
        jars = Files.createDirectories(journey.home().resolve("jars"));
        journey.reportPenalties(
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(4).toString());
        operator = windows.open("operator");
        administrator = windows.open("lishui-admin");
        citizen = windows.open();
    }

    @AfterAll
    void itStops() throws IOException {
        if (journey != null) {
            journey.close();
        }
    }

    @AfterEach
    void theOthersGoOn() {
        citizen.navigate(windows.portal("/subjects/" + AGENCY));
        assertThat(citizen.locator("body")).containsText(PenaltyBook.AGENCY_NAME);
        administrator.navigate(windows.console("/t/lishui/subjects/" + AGENCY + "/grades"));
        assertThat(administrator.locator("body")).containsText("公共信用综合评价");
        administrator.navigate(windows.console("/t/lishui/plugins"));
        assertThat(card("agriculture")).containsText("已启用");
    }

    @Test
    @Order(1)
    void theOperatorHandsThePluginInAndReadsTheReport() {
        upload(TourismJars.first(jars));

        var report = operator.locator(".el-drawer:visible");
        assertThat(report).containsText("自检：各标准能够计算");
        assertThat(report).containsText(STANDARD);
        assertThat(report).containsText("待启用");
        windows.keep(operator, "01-report");
        report.locator("button").filter(text("启用此版本")).click();
        windows.keep(operator, "02-activate");
        Windows.confirm(operator, "启用此版本");
        assertThat(shelf()).containsText("运行中 1.0.0");
        windows.keep(operator, "03-running");
    }

    @Test
    @Order(2)
    void theTenantSeesWhatItAddsAndSwitchesItOn() {
        administrator.navigate(windows.console("/t/lishui/plugins"));
        card("tourism").locator("button").filter(text("启用")).click();
        var preview = administrator.locator(".el-dialog:visible");
        assertThat(preview).containsText("启用后增加");
        assertThat(preview).containsText(STANDARD);
        assertThat(preview).containsText("导游服务激励评价");
        windows.keep(administrator, "04-what-it-adds");
        Windows.confirm(administrator, "启用");
        assertThat(card("tourism")).containsText("已启用");
    }

    @Test
    @Order(3)
    void aFirmHasAGradeWithReasons() {
        assertThat(grade().locator("svg")).containsText("AA980 分");
        assertThat(grade()).containsText("其他领域处罚");
        assertThat(grade()).containsText(PenaltyBook.document(3));
        windows.keep(administrator, "05-grade");
    }

    @Test
    @Order(4)
    void anUpgradeChangesTheGrade() {
        upload(TourismJars.stricter(jars));
        var report = operator.locator(".el-drawer:visible");
        assertThat(report).containsText("与运行中的 1.0.0 相比");
        windows.keep(operator, "06-difference");
        report.locator("button").filter(text("启用此版本")).click();
        Windows.confirm(operator, "启用此版本");
        assertThat(shelf()).containsText("运行中 1.1.0");

        assertThat(grade().locator("svg")).containsText("B600 分");
        assertThat(grade()).containsText("旅游插件 1.1.0");
        windows.keep(administrator, "07-grade-after-upgrade");
    }

    @Test
    @Order(5)
    void aBrokenVersionIsRefusedWithAllReasonsAndTheOldOneServes() {
        upload(TourismJars.wrongInManyWays(jars));
        var refused = operator.locator(".problem:visible");
        assertThat(refused).containsText("lib/more.jar");
        assertThat(refused).containsText("SPI >=9.0.0");
        assertThat(refused).containsText("java.io.File");
        windows.keep(operator, "08-refused");
        assertThat(shelf()).containsText("运行中 1.1.0");

        upload(TourismJars.failingAtStart(jars));
        assertThat(operator.locator(".problem:visible")).containsText("1 处问题");
        windows.keep(operator, "09-cannot-start");
        assertThat(shelf()).containsText("运行中 1.1.0");
        assertThat(shelf()).containsText("未通过检查");
        assertThat(grade().locator("svg")).containsText("B600 分");
    }

    @Test
    @Order(6)
    void aVersionThatThrowsAtWorkIsNamedAndTheOperatorGoesBack() {
        upload(TourismJars.throwingAtWork(jars));
        operator.locator(".el-drawer:visible button").filter(text("启用此版本")).click();
        Windows.confirm(operator, "启用此版本");
        assertThat(shelf()).containsText("运行中 1.4.0");
        administrator.navigate(windows.console("/t/lishui/subjects/" + AGENCY + "/grades"));
        assertThat(administrator.locator("body")).containsText("插件“旅游”的标准“" + STANDARD + "”无法计算");
        windows.keep(administrator, "10-broken-at-work");

        operator.navigate(windows.console("/t/platform/plugin-versions"));
        shelf().locator("button").filter(text("退回到 1.1.0")).click();
        operator.locator(".el-dialog:visible textarea").fill("1.4.0 版计算时出错");
        Windows.confirm(operator, "退回");
        assertThat(shelf()).containsText("运行中 1.1.0");
        windows.keep(operator, "11-rolled-back");
        assertThat(grade().locator("svg")).containsText("B600 分");
    }

    @Test
    @Order(7)
    void itIsTakenOutOnlyWhenNobodyUsesItAnyMore() {
        operator.navigate(windows.console("/t/platform/plugin-versions"));
        act("全平台停用", "全平台停用", "行业标准修订中");
        assertThat(shelf()).containsText("全平台停用 1.1.0");
        windows.keep(operator, "12-stopped");
        act("卸载", "卸载", "不再使用");
        assertThat(operator.locator(".el-dialog:visible")).containsText("仍由 丽水 启用，不能卸载");
        windows.keep(operator, "13-still-used");

        administrator.navigate(windows.console("/t/lishui/plugins"));
        assertThat(card("tourism")).containsText("全平台停用");
        card("tourism").locator("button").filter(text("停用")).click();
        Windows.confirm(administrator, "停用");
        assertThat(card("tourism")).containsText("未启用");
        windows.keep(administrator, "14-switched-off");

        Windows.confirm(operator, "卸载");
        assertThat(shelf()).containsText("没有运行的版本");
        windows.keep(operator, "15-removed");
        administrator.navigate(windows.console("/t/lishui/subjects/" + AGENCY + "/grades"));
        assertThat(administrator.locator("body")).containsText("公共信用综合评价");
        assertThat(administrator.locator("body")).not().containsText(STANDARD);
        administrator.navigate(windows.console("/t/lishui/plugins"));
        assertThat(card("agriculture")).isVisible();
        assertThat(card("tourism")).hasCount(0);
        windows.keep(administrator, "16-gone");
    }

    private void upload(Path jar) {
        operator.navigate(windows.console("/t/platform/plugin-versions"));
        operator.locator("input[type=file]").setInputFiles(jar);
    }

    private void act(String button, String confirm, String reason) {
        shelf().locator("button").filter(text(button)).click();
        operator.locator(".el-dialog:visible textarea").fill(reason);
        Windows.confirm(operator, confirm);
    }

    /** The firm's grade by the sector's standard, as the page shows it now. */
    private Locator grade() {
        administrator.navigate(windows.console("/t/lishui/subjects/" + AGENCY + "/grades"));
        return administrator.locator("section.sheet").filter(text(STANDARD));
    }

    private Locator card(String plugin) {
        return administrator.locator("article").filter(text(plugin));
    }

    private Locator shelf() {
        return operator.locator("section.sheet").filter(text("办理记录")).filter(text("tourism"));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
