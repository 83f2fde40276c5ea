package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.definitions.tenants.TenantPack;

/** Articles of the portal, marked as samples: written by the leading bureau's clerk, published by the administrator. */
final class SampleArticles {

    private SampleArticles() {}

    /** Writes and publishes what the file says should be and is not there yet; how many. */
    static int publish(TenantPack pack, LocalDate today, KernelApi clerk, KernelApi administrator) {
        String path = "/api/t/" + pack.slug() + "/articles";
        int published = 0;
        var there = administrator.items(path + "?limit=200").stream()
                .map(article -> article.path("title").asText())
                .toList();
        for (JsonNode sample : samples()) {
            if (there.contains(placed(pack, sample, "title"))) {
                continue;
            }
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

    private static String placed(TenantPack pack, JsonNode sample, String field) {
        return sample.get(field).asText().replace("{place}", pack.name());
    }

    /** A sample with the place's name and days near today. */
    private static Map<String, Object> text(TenantPack pack, JsonNode sample, LocalDate today) {
        var text = new LinkedHashMap<String, Object>();
        for (String field : List.of("shelf", "title", "summary", "body", "source", "place", "attend")) {
            if (sample.has(field)) {
                text.put(field, placed(pack, sample, field));
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
        return SampleLines.of("articles.json");
    }
}
