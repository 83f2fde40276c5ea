package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keycloak's administration API, as far as a launcher and its tests need it: JSON in, JSON out. */
public final class KeycloakAdmin {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String realm;
    private final Map<String, String> login;
    private String token = "";
    private Instant tokenUntil = Instant.EPOCH;

    /** With the form fields of a token request to the master realm. */
    KeycloakAdmin(String url, Map<String, String> login) {
        this(url, "master", login);
    }

    /** With the form fields of a token request to the realm in which the account lives. */
    KeycloakAdmin(String url, String realm, Map<String, String> login) {
        this.url = url;
        this.realm = realm;
        this.login = login;
    }

    /** GET below {@code /admin/realms}, e.g. {@code /xinheng/users?username=x}. */
    public JsonNode get(String path) {
        return call("GET", path, null).body();
    }

    /** Whether GET finds something. */
    public boolean has(String path) {
        return call("GET", path, null).status() != 404;
    }

    /** POST; returns the id at the end of the {@code Location} header, or the empty text. */
    public String post(String path, Object body) {
        var answer = require(call("POST", path, body), "POST", path);
        return answer.location().substring(answer.location().lastIndexOf('/') + 1);
    }

    public void put(String path, Object body) {
        require(call("PUT", path, body), "PUT", path);
    }

    public void delete(String path) {
        require(call("DELETE", path, null), "DELETE", path);
    }

    private record Answer(int status, JsonNode body, String location) {}

    private static Answer require(Answer answer, String method, String path) {
        if (answer.status() >= 300) {
            throw new LocalException(
                    LocalError.KEYCLOAK_FAILED,
                    "Keycloak 拒绝了 %s %s：%d %s".formatted(method, path, answer.status(), answer.body()));
        }
        return answer;
    }

    private Answer call(String method, String path, @Nullable Object body) {
        try {
            var publisher = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(
                            body instanceof byte[] raw ? raw : JSON.writeValueAsBytes(body));
            var response = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                            .timeout(Duration.ofSeconds(60))
                            .header("Authorization", "Bearer " + token())
                            .header("Content-Type", "application/json")
                            .method(method, publisher)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            var type = response.headers().firstValue("content-type").orElse("");
            return new Answer(
                    response.statusCode(),
                    type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode(),
                    response.headers().firstValue("location").orElse(""));
        } catch (IOException e) {
            throw new LocalException(LocalError.KEYCLOAK_FAILED, "Keycloak（" + url + "）没有应答：" + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (Instant.now().isAfter(tokenUntil)) {
            token = token(realm, login).get("access_token").asText();
            tokenUntil = Instant.now().plusSeconds(30);
        }
        return token;
    }

    /** The answer of a realm's token endpoint to these form fields; fails if there is no access token in it. */
    JsonNode token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var response = http.send(
                HttpRequest.newBuilder(URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new LocalException(
                    LocalError.KEYCLOAK_FAILED,
                    "Keycloak 没有发放令牌（%d）：%s"
                            .formatted(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
        }
        return JSON.readTree(response.body());
    }
}
