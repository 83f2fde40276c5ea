package org.xinheng.kernel.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record with everything its own tenant may know; secret fields say only that they are kept. */
public record RecordView(
        @JsonUnwrapped RecordRow row,
        int version,
        List<FieldValue> fields,
        List<Version> history,
        @Nullable Lineage lineage) {

    /** One field in the item's order. */
    public record FieldValue(String code, String name, String value) {}

    /** An earlier version. */
    public record Version(
            int version,
            Instant changedAt,
            String change,
            String state,
            @Nullable String stateReason,
            List<FieldValue> fields) {}

    /** Where the present version came from. */
    public record Lineage(UUID batch, String fileName, int line, String uploadedBy, Instant at) {}
}
