package org.xinheng.kernel.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;

/** What an evaluation may read of a record's payload. */
public final class Payload {

    private static final JsonFactory JSON = new JsonFactory();

    private Payload() {}

    /** The facts of a row with the columns id, item, document_no, decided_on, valid_until, class, payload, authority_name. */
    public static RecordFacts facts(ResultSet row) throws SQLException {
        String grave = row.getString("class");
        return new RecordFacts(
                row.getObject("id", UUID.class),
                row.getString("item"),
                row.getString("document_no"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                grave == null ? null : RecordClass.valueOf(grave),
                scalars(row.getString("payload")),
                row.getString("authority_name"));
    }

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
