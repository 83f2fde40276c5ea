package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A case on its way. Every step names the version seen and has a key of its own, so that the whole way can be sent again
 * after an interruption: what was done already stays as it is.
 */
final class SampleCase {

    private static final String PAPER = "paper.pdf";
    private static final String CHANGED = "CASE_CHANGED";

    private final String path;
    private final String key;
    private JsonNode view;

    private SampleCase(String path, String key, JsonNode view) {
        this.path = path;
        this.key = key;
        this.view = view;
    }

    /**
     * Opens a case, or finds the one opened with this key before.
     *
     * @param path of its kind, such as {@code /api/t/lishui/repairs}
     */
    static SampleCase begin(KernelApi who, String path, Object body, String key) {
        return new SampleCase(path, key, who.stepOnce(path, body, key));
    }

    /** The same, where one refusal only says that all is done already; then there is no case to go on with. */
    static Optional<SampleCase> beginUnless(String done, KernelApi who, String path, Object body, String key) {
        var answer = who.step(path, body, key);
        if (!answer.isOk() && answer.body().path("code").asText().equals(done)) {
            return Optional.empty();
        }
        return Optional.of(new SampleCase(path, key, KernelApi.file(KernelApi.require("POST " + path, answer))));
    }

    /** A case the kernel opened. */
    static SampleCase of(String path, JsonNode view, String key) {
        return new SampleCase(path, key, view);
    }

    String id() {
        return view.get("id").asText();
    }

    String own() {
        return path + "/" + id();
    }

    JsonNode view() {
        return view;
    }

    /** Takes a step; the version is added to the body. */
    SampleCase step(KernelApi who, String name, Map<String, ?> body) {
        return step(who, name, body, "");
    }

    /** One of several steps of a name, told apart by {@code which}. */
    SampleCase step(KernelApi who, String name, Map<String, ?> body, String which) {
        var answer = send(who, name, body, which);
        if (!answer.isOk() && answer.body().path("code").asText().equals(CHANGED)) {
            // The hourly warnings came in between.
            view = who.get(path.replaceFirst("(/api/t/[^/]+)/.*", "$1/cases/") + id());
            answer = send(who, name, body, which);
        }
        view = KernelApi.file(KernelApi.require("POST " + own() + "/" + name, answer));
        return this;
    }

    private KernelApi.Answer send(KernelApi who, String name, Map<String, ?> body, String which) {
        var sent = new HashMap<String, Object>(body);
        sent.put("version", view.get("version").asInt());
        return who.step(own() + "/" + name, sent, key + "-" + name + which);
    }

    /** Adds a paper unless one of its kind is there or the case is closed. */
    SampleCase paper(KernelApi who, String parameter, String kind) {
        boolean there = view.path("closed").asBoolean();
        for (var attachment : view.path("attachments")) {
            there |= attachment.path("kind").asText().equals(kind);
        }
        if (!there) {
            view = who.addPaper(
                    "%s/proofs?%s=%s&name=%s"
                            .formatted(own(), parameter, kind, URLEncoder.encode("样例材料.pdf", StandardCharsets.UTF_8)),
                    paper(kind));
        }
        return this;
    }

    /** A page that says it is a sample; each kind is a file of its own. */
    static byte[] paper(String kind) {
        try (var stream = SampleCase.class.getResourceAsStream(PAPER)) {
            if (stream == null) {
                throw new IOException("deploy/local lacks " + PAPER);
            }
            var page = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
            return (page + "% " + kind + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
