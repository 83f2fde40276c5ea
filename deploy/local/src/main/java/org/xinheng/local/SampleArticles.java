package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.definitions.tenants.TenantPack;

/** Articles of the portal, marked as samples: written by the leading bureau's clerk, published by the administrator. */
final class SampleArticles {

    private static final String FILE = "articles.json";

    private SampleArticles() {}

    /** Writes and publishes what the file says should be; how many. */
    static int publish(TenantPack pack, LocalDate today, KernelApi clerk, KernelApi administrator) {
        String path = "/api/t/" + pack.slug() + "/articles";
        int published = 0;
        for (JsonNode sample : samples()) {
            var draft = clerk.post(path, text(pack, sample, today));
            String own = path + "/" + draft.get("id").asText();
            var waiting = clerk.post(own + "/submit", version(draft));
            if (sample.get("publish").asBoolean()) {
                administrator.post(own + "/publish", version(waiting));
                published++;
            }
        }
        return published;
    }

    private static Map<String, Object> version(JsonNode article) {
        return Map.of("version", article.get("version").asInt());
    }

    /** A sample with the place's name and days near today. */
    private static Map<String, Object> text(TenantPack pack, JsonNode sample, LocalDate today) {
        var text = new LinkedHashMap<String, Object>();
        for (String field : List.of("shelf", "title", "summary", "body", "source", "place", "attend")) {
            if (sample.has(field)) {
                text.put(field, sample.get(field).asText().replace("{place}", pack.name()));
            }
        }
        text.put("issuedOn", today.minusDays(sample.get("daysAgo").asInt()).toString());
        if (sample.has("inDays")) {
            text.put("heldOn", today.plusDays(sample.get("inDays").asInt()).toString());
        }
        return text;
    }

    /** The samples, the oldest first. */
    static List<JsonNode> samples() {
        try (var stream = SampleArticles.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException("deploy/local lacks " + FILE);
            }
            var samples = new ArrayList<JsonNode>();
            new ObjectMapper().readTree(stream).forEach(samples::add);
            return samples;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
