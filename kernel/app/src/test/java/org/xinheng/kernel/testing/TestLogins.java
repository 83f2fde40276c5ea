package org.xinheng.kernel.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** People in the real Keycloak of the test run, and their tokens by the password grant of a test-only client. */
@Singleton
public class TestLogins {

    static final String CLIENT = "xinheng-tests";

    private static final String PASSWORD = "Test-password-1";

    private static final long TOKEN_NANOS = Duration.ofMinutes(2).toNanos();

    /** A person who can log in. */
    public record Login(String username, String person) {}

    private record Token(String text, long until) {}

    private final Map<String, Token> tokens = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json;
    private final String keycloak;
    private final String adminSecret;
    private @Nullable String adminToken;
    private long adminTokenUntil;
    private boolean clientReady;

    TestLogins(
            ObjectMapper json,
            @ConfigProperty(name = "test.keycloak.url") String keycloak,
            @ConfigProperty(name = "test.keycloak.admin-secret") String adminSecret) {
        this.json = json;
        this.keycloak = keycloak;
        this.adminSecret = adminSecret;
    }

    /** The password of everybody made here. */
    public String password() {
        return PASSWORD;
    }

    /** A new person without any membership. */
    public synchronized Login create(String username) {
        var answer = send(admin("/users")
                .POST(HttpRequest.BodyPublishers.ofString(text(Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "firstName",
                        "测试",
                        "lastName",
                        username,
                        "email",
                        username + "@example.test",
                        "emailVerified",
                        true,
                        "credentials",
                        new Object[] {Map.of("type", "password", "value", PASSWORD, "temporary", false)})))));
        var location = answer.headers().firstValue("Location").orElseThrow(() -> failed("user", answer));
        return new Login(username, location.substring(location.lastIndexOf('/') + 1));
    }

    /** An access token of this person, as a browser log-in would get it; asked for once, as Keycloak slows down guessers. */
    public synchronized String token(Login login) {
        var known = tokens.get(login.username());
        if (known == null || System.nanoTime() > known.until()) {
            known = new Token(freshToken(login), System.nanoTime() + TOKEN_NANOS);
            tokens.put(login.username(), known);
        }
        return known.text();
    }

    /** What Keycloak says about the organization of this alias. */
    public synchronized JsonNode organization(String alias) {
        try {
            for (var found : json.readTree(
                    send(admin("/organizations?exact=true&search=" + alias).GET())
                            .body())) {
                if (alias.equals(found.path("alias").asText())) {
                    return found;
                }
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
        throw new IllegalStateException("Keycloak knows no organization " + alias);
    }

    private String freshToken(Login login) {
        ensureClient();
        return requestToken(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "scope",
                        "openid",
                        "username",
                        login.username(),
                        "password",
                        PASSWORD))
                .get("access_token")
                .asText();
    }

    private void ensureClient() {
        if (clientReady) {
            return;
        }
        var answer = send(admin("/clients")
                .POST(HttpRequest.BodyPublishers.ofString(text(Map.of(
                        "clientId", CLIENT,
                        "publicClient", true,
                        "standardFlowEnabled", false,
                        "directAccessGrantsEnabled", true,
                        "enabled", true)))));
        if (answer.statusCode() != 201 && answer.statusCode() != 409) {
            throw failed("client", answer);
        }
        clientReady = true;
    }

    private HttpRequest.Builder admin(String path) {
        if (adminToken == null || System.nanoTime() > adminTokenUntil) {
            var token = requestToken(Map.of(
                    "grant_type", "client_credentials", "client_id", "xinheng-admin", "client_secret", adminSecret));
            adminToken = token.get("access_token").asText();
            adminTokenUntil = System.nanoTime() + 30_000_000_000L;
        }
        return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/xinheng" + path))
                .header("Authorization", "Bearer " + adminToken)
                .header("Content-Type", "application/json");
    }

    private JsonNode requestToken(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/xinheng/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw failed("token", answer);
        }
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException("Keycloak does not answer", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static IllegalStateException failed(String what, HttpResponse<String> answer) {
        return new IllegalStateException(
                "Keycloak refused the %s: %d %s".formatted(what, answer.statusCode(), answer.body()));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
