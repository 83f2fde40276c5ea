package org.xinheng.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.xinheng.local.Installation;

/** People's windows on one running installation, and what people do in them again and again. */
final class Windows implements AutoCloseable {

    private final Installation product;
    private final Path screenshots;
    private final Browsers browsers = new Browsers();

    Windows(Installation product, Path screenshots) {
        this.product = product;
        this.screenshots = screenshots;
    }

    /** A window of somebody new. */
    Page open() {
        return browsers.window();
    }

    /** A window for looking at pages as they are shown in a display. */
    Page probe(Display display) {
        return browsers.probe(display);
    }

    /** A window of somebody of the demonstration, logged in at the real Keycloak. */
    Page open(String username) {
        var page = open();
        logIn(page, username);
        return page;
    }

    void logIn(Page page, String username) {
        page.navigate(console("/"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(product.password(username));
        page.locator("#kc-login").click();
        page.waitForURL("**/console/**");
    }

    String console(String path) {
        return server("/console" + path);
    }

    /** A path as it stands in a link of the console. */
    String server(String path) {
        return "http://localhost:" + product.port() + path;
    }

    String portal(String path) {
        return "http://lishui.localhost:" + product.port() + path;
    }

    /** Keeps a picture of the whole page. */
    void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(screenshots.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Presses the first button of this name. */
    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Presses a button at the foot of the dialog that is open. */
    static void confirm(Page page, String name) {
        page.locator(".el-dialog__footer:visible button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    @Override
    public void close() {
        browsers.close();
    }
}
