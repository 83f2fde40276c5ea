package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.portal.look.TileIcon;
import org.xinheng.kernel.tenancy.Brand;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;

/** The portal on a home screen and without network. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OfflinePortalTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int BUDGET = 150 * 1024;
    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/[^\"]*\\.(?:css|svg|js)[^\"]*)\"");

    @Inject
    PortalScene scene;

    @Inject
    TenantDirectory directory;

    private TestTenant city;

    @BeforeEach
    void aCity() {
        city = scene.city();
    }

    private static String worker(String host) {
        var answer = PortalScene.get(host, "/offline-worker.js");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/javascript");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; connect-src 'self'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        return answer.body();
    }

    @Test
    void theWorkerIsTheTenantsOwnAndKeepsNothingButTheNoticeAndItsLook() {
        var other = scene.city();

        assertThat(worker(city.host()))
                .contains("const NAME = \"offline-" + city.slug() + "-", "KEPT = [\"/offline/notice\",\"/brand.css?v=")
                .doesNotContain(other.slug(), "/permits");
        assertThat(PortalScene.page(city, "/offline/notice"))
                .contains("当前没有网络", "不显示以前看过的内容")
                .doesNotContain(other.slug(), "<script", "href=\"/permits\"");
        assertThat(PortalScene.get(city, "/offline-worker.js", "Cookie", "lang=en")
                        .body())
                .as("another text for another language, so that the notice is fetched again")
                .isNotEqualTo(worker(city.host()));
    }

    private void rename(String column, String value) {
        scene.database()
                .useHandle(handle ->
                        handle.execute("update tenant set " + column + " = ? where id = ?", value, city.id()));
        directory.forget();
    }

    @Test
    void aPlaceThatIsRenamedGetsAnotherNoticeAndAnotherTile() {
        for (var column : List.of("name", "short_name")) {
            String before = worker(city.host());
            String tile = PortalScene.get(city, "/icon-192.png").header("ETag");
            assertThat(PortalScene.get(city, "/icon-192.png", "If-None-Match", tile)
                            .status())
                    .isEqualTo(304);

            rename(column, "改名");

            assertThat(worker(city.host()).lines().findFirst())
                    .as(column)
                    .isNotEqualTo(before.lines().findFirst());
            assertThat(PortalScene.get(city, "/icon-192.png", "If-None-Match", tile)
                            .status())
                    .as(column)
                    .isEqualTo(200);
        }
        assertThat(PortalScene.page(city, "/offline/notice")).contains("改名");
        assertThat(worker(city.host()))
                .contains("-" + Texts.in(Language.ZH).version() + "-zh\"")
                .doesNotContain(Texts.in(Language.EN).version());
    }

    @Test
    void whereNoPortalIsOpenTheWorkerForgetsEverything() {
        assertThat(worker("nowhere.example"))
                .contains("registration.unregister()")
                .doesNotContain("respondWith");
    }

    @Test
    void onePageAloneRunsAScriptAndOnlyTheHostsOwn() {
        var page = PortalScene.get(city, "/offline");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'; worker-src 'self'")
                .doesNotContain("unsafe", "\n");
        assertThat(page.body())
                .containsOnlyOnce("<script src=\"/portal/offline.js?v=")
                .doesNotContain("onclick");
        for (var path : List.of("/", "/permits", "/offline/notice", "/accessibility")) {
            assertThat(PortalScene.get(city, path).header("Content-Security-Policy"))
                    .as(path)
                    .isEqualTo(PortalAnswers.POLICY)
                    .doesNotContain("script-src", "worker-src");
        }
    }

    @Test
    void theTileIsDrawnFromTheBrandInTheSizesThePhoneAsksFor() throws IOException {
        var icons = PortalScene.get(city, "/manifest.webmanifest").json();
        assertThat(icons.getList("icons.sizes")).containsExactly("any", "192x192", "512x512", "512x512");
        assertThat(icons.getList("icons.purpose")).containsExactly("any", "any", "any", "maskable");
        assertThat(PortalScene.get(city, "/icon-192.png").header("Content-Type"))
                .isEqualTo("image/png");
        assertThat(PortalScene.get(city, "/icon-64.png").status()).isEqualTo(404);

        var red = tenant("#b3261e", "丽水");
        for (int pixels : new int[] {192, 512}) {
            byte[] png = TileIcon.png(red, pixels);
            assertThat(png.length).isLessThan(20_000);
            var image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(pixels);
            assertThat(image.getHeight()).isEqualTo(pixels);
            assertThat(image.getRGB(0, 0) & 0xFFFFFF).as("filled to the corner").isEqualTo(0xB3261E);
            assertThat(white(image, pixels)).as("a character in the middle").isBetween(0.03, 0.2);
        }
        assertThat(TileIcon.png(red, 192)).isNotEqualTo(TileIcon.png(tenant("#b3261e", "遂昌"), 192));
        assertThat(TileIcon.png(tenant("nonsense", ""), 192)).isNotEmpty();
    }

    /** Share of white pixels; none may lie outside the circle that every mask shows. */
    private static double white(java.awt.image.BufferedImage image, int pixels) {
        int found = 0;
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF) {
                    found++;
                    double away = Math.hypot(x - pixels / 2.0, y - pixels / 2.0);
                    assertThat(away).isLessThan(0.4 * pixels);
                }
            }
        }
        return (double) found / pixels / pixels;
    }

    private static TenantRef tenant(String colour, String name) {
        return new TenantRef(
                1, "x", null, "CITY", name, name, "331100", "x.localhost", true, new Brand(colour, colour, "", ""));
    }

    @Test
    void aPageWithAllItLoadsStaysWithinItsWeight() {
        for (var path : List.of("/", "/offline")) {
            var html = PortalScene.page(city, path);
            int weight = html.length();
            for (var part : LOADED.matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList()) {
                weight += PortalScene.page(city, part).length();
            }
            weight += worker(city.host()).length()
                    + PortalScene.page(city, "/offline/notice").length();
            assertThat(weight).as(path).isLessThan(BUDGET);
        }
    }

    @Test
    void withoutNetworkTheNoticeIsShownAndNothingThatWasSeenBefore() {
        assumeTrue(Files.exists(CHROMIUM), "needs Chromium");
        scene.permit(city, "91331102MA2E3XYT6J", "样例有限公司", "2026-03-01");
        var origin = "http://" + city.host() + ":" + RestAssured.port;
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
                var context = browser.newContext(new Browser.NewContextOptions())) {
            var page = context.newPage();
            page.navigate(origin + "/offline");
            page.click("button:text-is('开启离线提示')");
            page.waitForSelector("text=已开启");
            assertThat(page.isVisible("button:text-is('开启离线提示')")).isFalse();
            assertThat(page.isVisible("button:text-is('关闭离线提示')")).isTrue();
            page.navigate(origin + "/permits");
            assertThat(page.content()).contains("样例有限公司");

            context.setOffline(true);
            page.navigate(origin + "/permits");
            assertThat(page.content()).contains("当前没有网络").doesNotContain("样例有限公司");
            assertThat(page.evaluate("[...document.styleSheets].filter(sheet => sheet.cssRules.length > 0).length"))
                    .as("with its look")
                    .isEqualTo(2);

            context.setOffline(false);
            page.click("text=再试一次");
            page.waitForSelector("text=样例有限公司");
            page.navigate(origin + "/offline");
            page.click("button:text-is('关闭离线提示')");
            page.waitForSelector("text=未开启");
            assertThat(page.evaluate("caches.keys().then(names => names.length)"))
                    .isEqualTo(0);
        }
    }
}
