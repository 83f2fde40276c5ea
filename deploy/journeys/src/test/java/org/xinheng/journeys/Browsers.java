package org.xinheng.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, and people's windows in it. Never downloads a browser. */
final class Browsers implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Browsers() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** A window of somebody new: no cookies, 1440 × 900, Chinese. */
    Page window() {
        return window(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** A window for looking at pages with tools of our own, which the pages' own rules would keep out. */
    Page probe(Display display) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(display.width(), display.height())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBypassCSP(true);
        // Light is what a browser prefers unless told. It is not told: the driver writes LIGHT small by the rules of
        // the
        // machine's language, and in the Turkish one of these tests that is no word it knows.
        return window(display == Display.DARK ? options.setColorScheme(ColorScheme.DARK) : options);
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("zh-CN").setAcceptDownloads(true));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    private static Path chromium() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("XINHENG_CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/google-chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium")
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No Chromium found. Debian: apt-get install chromium fonts-noto-cjk; else set XINHENG_CHROMIUM."));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
