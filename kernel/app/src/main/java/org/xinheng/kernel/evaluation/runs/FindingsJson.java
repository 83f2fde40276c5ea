package org.xinheng.kernel.evaluation.runs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xinheng.spi.evaluation.Finding;

/**
 * The reasons of a grade as they are kept: {@code [{k, g, r, p, n, ids}, …]} with kind, group, rule, hundredths of a
 * point, note and records. A criterion that found nothing and was worth nothing is left out; the standard names it.
 */
final class FindingsJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FindingsJson() {}

    /** One kept reason. */
    record Kept(Finding.Kind kind, String group, String rule, long points, String note, List<UUID> records) {}

    static String write(List<Finding> findings) {
        var text = new StringWriter(256);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartArray();
            for (Finding finding : findings) {
                if (matters(finding)) {
                    write(out, finding);
                }
            }
            out.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static boolean matters(Finding finding) {
        return finding.kind() == Finding.Kind.GRADE
                || finding.points().hundredths() != 0
                || !finding.records().isEmpty();
    }

    private static void write(JsonGenerator out, Finding finding) throws IOException {
        out.writeStartObject();
        out.writeStringField("k", finding.kind().name());
        if (!finding.group().isEmpty()) {
            out.writeStringField("g", finding.group());
        }
        out.writeStringField("r", finding.rule());
        out.writeNumberField("p", finding.points().hundredths());
        if (!finding.note().isEmpty()) {
            out.writeStringField("n", finding.note());
        }
        if (!finding.records().isEmpty()) {
            out.writeArrayFieldStart("ids");
            for (UUID record : finding.records()) {
                out.writeString(record.toString());
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    static List<Kept> read(String text) {
        try {
            var all = new ArrayList<Kept>();
            for (JsonNode node : MAPPER.readTree(text)) {
                var records = new ArrayList<UUID>();
                node.path("ids").forEach(id -> records.add(UUID.fromString(id.asText())));
                all.add(new Kept(
                        Finding.Kind.valueOf(node.get("k").asText()),
                        node.path("g").asText(""),
                        node.get("r").asText(),
                        node.get("p").asLong(),
                        node.path("n").asText(""),
                        records));
            }
            return all;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
