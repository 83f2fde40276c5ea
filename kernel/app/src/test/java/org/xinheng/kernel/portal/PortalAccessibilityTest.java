package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.articles.ArticleScene;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.publicity.GradeScene;
import org.xinheng.kernel.publicity.PublicGrades;
import org.xinheng.kernel.publicity.PublicStandards;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** Looks at the main pages in a browser, on a desk and on a phone, in the standard display and in the larger one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class PortalAccessibilityTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    /** Comes with the console's own checks. */
    private static final Path AXE = Path.of("../../ui/console/node_modules/axe-core/axe.min.js");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String CODE = "91331102MA2E3XYT6J";

    private static final String ARTICLE = """
            信用修复是失信主体的**法定权利**。

            ## 一、谁可以申请

            1. 已履行行政处罚决定规定的义务；
            2. 已达到最短公示期限；
            3. 作出信用承诺。

            ## 二、办理时限

            | 环节 | 时限 |
            |---|---|
            | 受理 | 3个工作日 |
            | 部门答复 | 10个工作日 |

            > 修复完成后，认定单位与平台同步停止公示。

            原文见[办事指引](/services/repair)。
            """;

    private static final String VIOLATIONS = """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
              .violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))
            """;

    @Inject
    PortalScene scene;

    @Inject
    TestTenants tenants;

    @Inject
    ArticleScene articles;

    @Inject
    GradeScene grading;

    @Inject
    Plugins plugins;

    @Inject
    PublicStandards standards;

    @Inject
    PublicGrades grades;

    /** Farms of every grade; the code of one of them. */
    private String gradedFarm(TestTenant city) {
        plugins.enable(city.actor(Role.BUREAU_LEAD), "agriculture");
        var farms = new LinkedHashMap<GradeScene.Farm, String>();
        for (int farm = 0; farm < 36; farm++) {
            farms.put(
                    grading.farm(city, "云和梯田%02d号家庭农场（样例）".formatted(farm)),
                    "AAAAAAAABBBBBBBBBBBBCCCD".substring(farm % 24, farm % 24 + 1));
        }
        grading.run(city, "PUBLISHED", "2026-11-01", farms);
        standards.follow(Actor.system(city.id()));
        grades.publish(Actor.system(city.id()), GradeScene.STANDARD);
        return farms.firstEntry().getKey().code();
    }

    @Test
    void theMainPagesAreFreeOfAccessibilityFaultsAndFitOnAPhone() throws IOException {
        assumeTrue(Files.exists(CHROMIUM) && Files.exists(AXE), "needs Chromium and the console's node_modules");
        var city = scene.city();
        var permit = scene.permit(city, CODE, "云和绿谷食用菌专业合作社（样例）", "2026-03-01");
        scene.penalty(city, CODE, "云和绿谷食用菌专业合作社（样例）", "2026-03-02", "SERIOUS");
        var draw = scene.draw(city);
        scene.commitment(city, CODE, "云和绿谷食用菌专业合作社（样例）", "2026-03-01", "2099-12-31", null, null);
        scene.commitment(city, CODE, "云和绿谷食用菌专业合作社（样例）", "2026-03-01", null, "NOT", permit);
        scene.contract(city, CODE, "云和绿谷食用菌专业合作社（样例）", "2026-03-03", "全部履行");
        scene.contract(city, CODE, "云和绿谷食用菌专业合作社（样例）", "2026-03-04", "部分履行");
        var farm = gradedFarm(city);
        scene.example(city, "bid-exclusion", "限制参加招标投标", "judgment-defaulters", "2026-10-01");
        scene.example(city, "green-channel", "行政审批绿色通道", "red-list", "2026-09-01");
        var article = articles.published(city, "POLICY", "信用修复管理办法解读（样例）", ARTICLE);
        articles.training(city, "信用修复政策培训（样例）");
        var faults = new ArrayList<String>();
        var paths = List.of(
                "/grades",
                "/grades/" + GradeScene.STANDARD,
                "/grades/" + GradeScene.STANDARD + "/method",
                "/grades/public-credit",
                "/subjects/" + farm,
                "/",
                "/permits",
                "/penalties",
                "/acts",
                "/search",
                "/search?q=" + "%E7%BB%BF",
                "/subjects/" + CODE,
                "/records/" + permit,
                "/about",
                "/accessibility",
                "/services",
                "/services/repair",
                "/services/objection",
                "/services/measures",
                "/services/measures?list=judgment-defaulters",
                "/services/measures/examples",
                "/services/status",
                "/services/report",
                "/draws",
                "/commitments",
                "/commitments/contracts",
                "/draws/" + draw,
                "/news",
                "/news/" + article,
                "/statistics",
                "/open-data",
                "/offline",
                "/offline/notice",
                "/records/1");

        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")))) {
            faults.addAll(look(browser, city, paths, 1440, 900, "off"));
            faults.addAll(look(browser, city, paths, 390, 844, "off"));
            faults.addAll(look(browser, city, paths, 390, 844, "on"));
            var town = tenants.below(tenants.withPack("dongguan", tenants.root(), "CITY", "441900")
                    .id());
            for (var ease : List.of("off", "on")) {
                faults.addAll(look(browser, town, List.of("/programmes"), 1440, 900, ease));
                faults.addAll(look(browser, town, List.of("/programmes"), 390, 844, ease));
            }
        }

        assertThat(faults).isEmpty();
    }

    private static List<String> look(
            Browser browser, TestTenant city, List<String> paths, int width, int height, String ease)
            throws IOException {
        var faults = new ArrayList<String>();
        var axe = Files.readString(AXE);
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setBypassCSP(true))) {
            var page = context.newPage();
            var origin = "http://" + city.host() + ":" + RestAssured.port;
            page.navigate(origin + "/?ease=" + ease);
            for (var path : paths) {
                page.navigate(origin + path);
                page.evaluate(axe);
                var where = "%s at %d px, ease %s".formatted(path, width, ease);
                ((List<?>) page.evaluate(VIOLATIONS)).forEach(fault -> faults.add(where + ": " + fault));
                if (Boolean.FALSE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
                    faults.add(where + ": scrolls sideways");
                }
                var name = "portal%s-%d-%s.png".formatted(path.replaceAll("[^a-z]+", "-"), width, ease);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name))
                        .setFullPage(true));
            }
        }
        return faults;
    }
}
