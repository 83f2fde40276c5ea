package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Samples that stand in a file beside this class, one after the other. */
final class SampleLines {

    private SampleLines() {}

    /** The samples of a file, in its order. */
    static List<JsonNode> of(String file) {
        try (var stream = SampleLines.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("deploy/local lacks " + file);
            }
            var samples = new ArrayList<JsonNode>();
            KeycloakAdmin.JSON.readTree(stream).forEach(samples::add);
            return samples;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
