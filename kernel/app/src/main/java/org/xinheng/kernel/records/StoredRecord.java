package org.xinheng.kernel.records;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as it stands in its table, with the batch it came from. */
record StoredRecord(
        UUID id,
        String item,
        int itemVersion,
        String act,
        @Nullable String subjectName,
        @Nullable String subjectCode,
        String subjectKind,
        @Nullable UUID person,
        String documentNo,
        String title,
        String authorityName,
        @Nullable String authorityHeir,
        Days days,
        String state,
        @Nullable String stateReason,
        boolean publish,
        boolean late,
        @Nullable String weight,
        String payload,
        boolean hasSealed,
        int version,
        Instant recordedAt,
        RecordView.@Nullable Lineage lineage) {

    /** The record's days. */
    record Days(
            LocalDate decidedOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate publishFrom,
            @Nullable LocalDate publishUntil) {}

    /** An earlier version as it stands. */
    record Former(
            int version,
            String payload,
            String state,
            @Nullable String stateReason,
            String change,
            Instant changedAt) {}

    static final String COLUMNS = """
            r.id, r.item, r.item_version, r.act, r.subject_name, r.subject_code, r.subject_kind,
            case when r.subject_kind = 'NATURAL_PERSON' then r.private_subject end as person, r.document_no, r.title, r.authority_name,
            case when r.authority_code is not null then
              (select h.name from bureau a join bureau h on h.tenant = a.tenant and h.id = a.successor
               where a.tenant = r.tenant and a.code = r.authority_code) end as authority_heir, r.decided_on, r.valid_until, r.publish_from, r.publish_until, r.state, r.state_reason,
            r.publish, r.late, r.class, r.payload::text as payload, r.sealed is not null as has_sealed, r.version,
            r.recorded_at, r.batch, r.line, b.file_name, b.uploader_name, b.uploaded_at""";

    static StoredRecord read(ResultSet row) throws SQLException {
        UUID batch = row.getObject("batch", UUID.class);
        String file = row.getString("file_name");
        return new StoredRecord(
                row.getObject("id", UUID.class),
                row.getString("item"),
                row.getInt("item_version"),
                row.getString("act"),
                row.getString("subject_name"),
                row.getString("subject_code"),
                row.getString("subject_kind"),
                row.getObject("person", UUID.class),
                row.getString("document_no"),
                row.getString("title"),
                row.getString("authority_name"),
                row.getString("authority_heir"),
                new Days(
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("publish_from", LocalDate.class),
                        row.getObject("publish_until", LocalDate.class)),
                row.getString("state"),
                row.getString("state_reason"),
                row.getBoolean("publish"),
                row.getBoolean("late"),
                row.getString("class"),
                row.getString("payload"),
                row.getBoolean("has_sealed"),
                row.getInt("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                batch == null || file == null
                        ? null
                        : new RecordView.Lineage(
                                batch,
                                file,
                                row.getInt("line"),
                                row.getString("uploader_name"),
                                row.getObject("uploaded_at", OffsetDateTime.class)
                                        .toInstant()));
    }

    static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new BigDecimal(text);
    }
}
