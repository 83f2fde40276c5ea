package org.xinheng.kernel.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Sm3;

/** What of an audit line is hashed: everything but its seal. */
record SealedLine(UUID id, byte[] hash) {

    static final String COLUMNS = "id, at, person, person_name, bureau, action, outcome, notes::text as notes";

    static SealedLine read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SealedLine(
                id,
                hash(List.of(
                        id.toString(),
                        row.getObject("at", OffsetDateTime.class).toInstant().toString(),
                        row.getString("person"),
                        row.getString("person_name"),
                        orEmpty(row.getObject("bureau", UUID.class)),
                        row.getString("action"),
                        row.getString("outcome"),
                        row.getString("notes"))));
    }

    /** Each part with its length before it, so that moving a character from one column to the next changes the hash. */
    static byte[] hash(List<String> parts) {
        var hashed = new byte[parts.size() * 2][];
        for (int i = 0; i < parts.size(); i++) {
            var bytes = parts.get(i).getBytes(StandardCharsets.UTF_8);
            hashed[2 * i] = ByteBuffer.allocate(4).putInt(bytes.length).array();
            hashed[2 * i + 1] = bytes;
        }
        return Sm3.digest(hashed);
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
