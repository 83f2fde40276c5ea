package org.xinheng.kernel.cases;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case with its timeline, documents and proofs.
 *
 * @param body what is known in the present state, as the feature keeps it
 * @param queryCode with the number, asks for the state without logging in
 */
public record CaseView(
        @JsonUnwrapped CaseRow row,

        @JsonRawValue @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        String body,

        String queryCode,
        List<Step> steps,
        List<Document> documents,
        List<Attachment> attachments) {

    /**
     * One step of the timeline.
     *
     * @param due the deadline that ran after it, or null
     */
    public record Step(
            int number,
            String step,
            String label,
            String note,
            String by,
            @Nullable String bureau,
            @Nullable LocalDate due,
            Instant at) {}

    /** A notice or decision; its text is fetched by its id. */
    public record Document(UUID id, String kind, String number, String title, String issuedBy, Instant issuedAt) {}

    /**
     * A proof.
     *
     * @param label what it is to prove, in Chinese
     * @param size in bytes
     */
    public record Attachment(
            UUID id, String kind, String label, String name, String mediaType, int size, Instant addedAt) {}
}
