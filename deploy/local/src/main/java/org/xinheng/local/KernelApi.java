package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The product's ordinary HTTP API, used by one person of one installation. */
final class KernelApi {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final Supplier<String> token;

    /** @param token makes a fresh access token; they live five minutes */
    KernelApi(String url, Supplier<String> token) {
        this.url = url;
        this.token = token;
    }

    record Answer(int status, JsonNode body) {
        boolean isOk() {
            return status < 300;
        }
    }

    JsonNode get(String path) {
        return require("GET " + path, send(path, "GET", null, "application/json"));
    }

    Answer tryPost(String path, Object body) {
        try {
            return send(
                    path,
                    "POST",
                    HttpRequest.BodyPublishers.ofByteArray(KeycloakAdmin.JSON.writeValueAsBytes(body)),
                    "application/json");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A step of a case; the key makes the same request harmless when it is sent again. */
    Answer step(String path, Object body, String key) {
        try {
            return send(
                    path,
                    "POST",
                    HttpRequest.BodyPublishers.ofByteArray(KeycloakAdmin.JSON.writeValueAsBytes(body)),
                    "application/json",
                    key);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same, of which anything but success ends the work; what it answers is the case, wherever the answer keeps it.
     *
     * @throws LocalException {@code SAMPLES_FAILED} with the kernel's words
     */
    JsonNode stepOnce(String path, Object body, String key) {
        return file(require("POST " + path, step(path, body, key)));
    }

    /** Adds a paper to a case; the case. */
    JsonNode addPaper(String path, byte[] content) {
        return file(require("POST " + path, sendBytes(path, content)));
    }

    /** The case in an answer, wherever it is kept. */
    static JsonNode file(JsonNode answer) {
        return answer.has("file") ? answer.get("file") : answer;
    }

    /** The items of a list. */
    List<JsonNode> items(String path) {
        var items = new ArrayList<JsonNode>();
        get(path).get("items").forEach(items::add);
        return items;
    }

    /** Sends bytes as they are. */
    Answer sendBytes(String path, byte[] content) {
        return send(path, "POST", HttpRequest.BodyPublishers.ofByteArray(content), "application/octet-stream");
    }

    JsonNode post(String path, Object body) {
        return require("POST " + path, tryPost(path, body));
    }

    /** Sends a file to intake; returns the batch. */
    JsonNode upload(String tenant, String item, Path file) {
        var name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        return postFile("/api/t/%s/intake/batches?item=%s&name=%s".formatted(tenant, item, name), file);
    }

    /** Takes something back. */
    void delete(String path) {
        require("DELETE " + path, send(path, "DELETE", null, "application/json"));
    }

    /** Posts the bytes of a file. */
    JsonNode postFile(String path, Path file) {
        try {
            return require(
                    "POST " + path,
                    send(path, "POST", HttpRequest.BodyPublishers.ofFile(file), "application/octet-stream"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of a good answer. */
    static JsonNode require(String what, Answer answer) {
        if (!answer.isOk()) {
            throw new LocalException(
                    LocalError.SAMPLES_FAILED, "内核没有接受 %s：%d %s".formatted(what, answer.status(), answer.body()));
        }
        return answer.body();
    }

    private Answer send(String path, String method, HttpRequest.@Nullable BodyPublisher body, String type) {
        return send(path, method, body, type, "");
    }

    private Answer send(String path, String method, HttpRequest.@Nullable BodyPublisher body, String type, String key) {
        var builder = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", type)
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : body);
        if (!key.isEmpty()) {
            builder.header("Idempotency-Key", key);
        }
        try {
            var response = http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    read(response.headers().firstValue("content-type").orElse(""), response.body()));
        } catch (IOException e) {
            throw new LocalException(LocalError.KERNEL_FAILED, "内核（" + url + "）没有应答：" + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** JSON as it is; of a stream of events the last one. */
    private static JsonNode read(String type, byte[] body) throws IOException {
        if (type.contains("json")) {
            return KeycloakAdmin.JSON.readTree(body);
        }
        if (!type.contains("event-stream")) {
            return MissingNode.getInstance();
        }
        var text = new String(body, StandardCharsets.UTF_8);
        int last = text.lastIndexOf("data:");
        return last < 0 ? MissingNode.getInstance() : KeycloakAdmin.JSON.readTree(text.substring(last + 5));
    }
}
