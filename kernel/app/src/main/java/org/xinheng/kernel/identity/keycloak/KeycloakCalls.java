package org.xinheng.kernel.identity.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/** HTTP calls to the realm's administration, with a token that is renewed before it ends. */
@ApplicationScoped
class KeycloakCalls {

    private static final Logger LOG = Logger.getLogger(KeycloakCalls.class);
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(15);

    /** What came back. */
    record Answer(int status, JsonNode body, @Nullable String madeId) {

        boolean isOk() {
            return status >= 200 && status < 300;
        }
    }

    private final KeycloakConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final String realm;
    private final String admin;
    private final HttpClient http;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile String token = "";
    private volatile Instant renewAt = Instant.EPOCH;

    KeycloakCalls(
            KeycloakConfig config,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.realm = realm;
        this.admin = realm.replaceFirst("/realms/", "/admin/realms/");
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.answerWithin())
                .build();
    }

    /** The answer, whatever its status; the caller decides what it means. */
    Answer call(String method, String path, @Nullable Object body) {
        var answer = callOnce(method, path, body);
        if (answer.status() != 401) {
            return answer;
        }
        renewAt = Instant.EPOCH; // Keycloak was restarted or our secret changed: one new token, one more try
        return callOnce(method, path, body);
    }

    /** The body of a successful answer. */
    JsonNode require(String method, String path, @Nullable Object body) {
        var answer = call(method, path, body);
        if (!answer.isOk()) {
            throw refused(method, path, answer);
        }
        return answer.body();
    }

    KernelException refused(String method, String path, Answer answer) {
        // The path may hold a user name; the log gets its shape only.
        LOG.errorf(
                "Keycloak answered %d to %s %s: %s",
                answer.status(), method, path.replaceAll("\\?.*", ""), answer.body());
        return new KernelException(
                KeycloakError.LOGIN_SERVICE_REFUSED,
                "登录服务没有接受此操作（HTTP %d）。已保存的内容不会丢失，请稍后原样重试；如仍失败，请联系平台运营人员。".formatted(answer.status()));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer callOnce(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(admin + path))
                .timeout(config.answerWithin())
                .header("Authorization", "Bearer " + token());
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(text(body)));
        }
        return send(request.build());
    }

    private String token() {
        if (clock.instant().isBefore(renewAt)) {
            return token;
        }
        renewing.lock();
        try {
            if (!clock.instant().isBefore(renewAt)) {
                renew();
            }
            return token;
        } finally {
            renewing.unlock();
        }
    }

    private void renew() {
        var secret = config.adminSecret()
                .orElseThrow(() -> new KernelException(
                        KeycloakError.LOGIN_SERVICE_UNAVAILABLE,
                        "没有配置登录服务的管理口令（kernel.keycloak.admin-secret），暂不能开通租户、成员或机器客户端。请联系平台运营人员。"));
        var form = "grant_type=client_credentials&client_id=" + encode(config.adminClient()) + "&client_secret="
                + encode(secret);
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(config.answerWithin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (!answer.isOk()) {
            throw refused("POST", "/token", answer);
        }
        token = answer.body().path("access_token").asText();
        renewAt = clock.instant()
                .plusSeconds(answer.body().path("expires_in").asLong(60))
                .minus(RENEW_BEFORE);
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()), madeId(response));
        } catch (IOException unreachable) {
            LOG.errorf("Keycloak is not reachable: %s", unreachable.toString());
            throw new KernelException(KeycloakError.LOGIN_SERVICE_UNAVAILABLE, "登录服务暂时连接不上。已保存的内容不会丢失，请稍后原样重试。");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KernelException(KeycloakError.LOGIN_SERVICE_UNAVAILABLE, "系统正在停止，请稍后原样重试。");
        }
    }

    /** Keycloak names what it made in the last segment of Location. */
    private static @Nullable String madeId(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElse(null);
    }

    private JsonNode read(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
