package org.xinheng.kernel.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param action the use case, {@code feature.verb}
 * @param outcome DONE or REFUSED
 * @param notes JSON object of identifiers and numbers
 * @param seal number of the seal that holds the line, or null while it waits to be sealed
 */
public record AuditLineView(
        UUID id,
        Instant at,
        String person,
        String personName,
        @Nullable UUID bureau,
        String action,
        String outcome,
        @JsonRawValue String notes,
        @Nullable Long seal) {

    static AuditLineView read(ResultSet row) throws SQLException {
        return new AuditLineView(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("person_name"),
                row.getObject("bureau", UUID.class),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("notes"),
                row.getObject("seal", Long.class));
    }
}
