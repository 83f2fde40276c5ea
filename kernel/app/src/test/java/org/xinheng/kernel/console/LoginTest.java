package org.xinheng.kernel.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.Http;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestLogins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** The console's log-in through Keycloak's own page, as a browser does it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class LoginTest {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    @Inject
    TestTenants tenants;

    @Inject
    TestLogins logins;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private HttpClient browser;
    private TestTenant mine;

    @BeforeEach
    void aBrowserAndAClerk() {
        browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        mine = tenants.fresh();
        mine.as(Role.CITY_ADMINISTRATOR).get("/api/me").then().statusCode(200);
    }

    @Test
    void aPersonLogsInAtKeycloakAndComesBackToTheConsolePage() throws Exception {
        var landed = logIn("/console/batches?state=DONE");

        assertThat(landed.uri().getPath()).isEqualTo("/console/batches");
        assertThat(landed.statusCode()).isEqualTo(200);
        var me = get("/api/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains(mine.slug()).contains("CITY_ADMINISTRATOR");
    }

    @Test
    void aForeignAddressIsNotReturnedTo() throws Exception {
        var landed = logIn("//evil.example/console/").uri();

        assertThat(landed).hasHost("localhost").hasPort(port).hasPath("/console/");
    }

    @Test
    void aChangeByCookieNeedsTheConsolesHeader() throws Exception {
        logIn("/console/");
        var address = URI.create(base() + "/api/t/" + mine.slug() + "/bureaus");
        var body = BodyPublishers.ofString("{}");

        var foreign = browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
        var own = browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("X-Xinheng", "console")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("CONSOLE_HEADER_MISSING").contains("X-Xinheng: console");
        assertThat(own.statusCode()).isEqualTo(400);
    }

    @Test
    void loggingOutEndsTheSession() throws Exception {
        logIn("/console/");
        assertThat(get("/api/me").statusCode()).isEqualTo(200);

        get("/console/logout");

        assertThat(get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aStrangerGetsAProblemDocumentAndAScriptItsSignal() {
        Http.given()
                .get("/api/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("LOGIN_REQUIRED"));
        Http.given()
                .header("X-Requested-With", "JavaScript")
                .get("/api/me")
                .then()
                .statusCode(499);
        Http.given()
                .header("Authorization", "Bearer forged")
                .get("/api/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("LOGIN_EXPIRED"));
    }

    @Test
    void everyAddressOfTheConsoleIsItsOnePageAndAMissingFileIsMissing() {
        Http.given().get("/console/records/123").then().statusCode(200).contentType(startsWith("text/html"));
        Http.given().get("/console/assets/missing.js").then().statusCode(404);
        Http.given().get("/console").then().statusCode(303).header("Location", endsWith("/console/"));
    }

    private HttpResponse<String> logIn(String redirect) throws IOException, InterruptedException {
        var page = get("/console/login?redirect=" + URLEncoder.encode(redirect, StandardCharsets.UTF_8));
        // Browsers send secure cookies to localhost without TLS; the JDK's client does not.
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        var action = ACTION.matcher(page.body());
        assertThat(action.find())
                .as("Keycloak's log-in page, got: %s", page.body())
                .isTrue();
        var form = "username=" + mine.slug() + "-city-administrator&password=" + logins.password();
        return browser.send(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(base() + path)).build(), BodyHandlers.ofString());
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
