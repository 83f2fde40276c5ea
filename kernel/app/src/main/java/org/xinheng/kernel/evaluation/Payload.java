package org.xinheng.kernel.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** What an evaluation may read of a record's payload. */
public final class Payload {

    private static final JsonFactory JSON = new JsonFactory();

    private Payload() {}

    /** Scalars only, as text; a blank value counts as absent. */
    public static Map<String, String> scalars(String payload) {
        var fields = new HashMap<String, String>();
        try (JsonParser parser = JSON.createParser(payload)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isScalarValue()
                        && value != JsonToken.VALUE_NULL
                        && !parser.getText().isBlank()) {
                    fields.put(name, parser.getText());
                }
                parser.skipChildren();
            }
            return fields;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
