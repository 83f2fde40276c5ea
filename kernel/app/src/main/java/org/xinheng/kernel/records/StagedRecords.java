package org.xinheng.kernel.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;

/** A chunk of drafts, already in the format in which the database takes them. Built on one thread, merged on another. */
public final class StagedRecords {

    static final String COLUMNS = """
            line integer, round integer, subject_kind text, subject_code text, subject_name text, registry_kind text,
            core_name text, blind_index bytea, person bytea, of_age_in integer, document_no text, title text, authority_code text,
            authority_name text, source_bureau uuid, source_code text, decided_on date, valid_from date,
            valid_until date, class text, payload jsonb, sealed bytea, hold_reason text, publish boolean,
            publish_from date, publish_until date, due_on date, late boolean, natural_key bytea, content_hash bytea""";

    private static final int COLUMN_COUNT = 30;
    private static final int BYTES_PER_ROW = 1600;

    private final CopyBuffer rows;
    private int rounds;

    /** An empty chunk for about so many rows. */
    public StagedRecords(int expected) {
        rows = new CopyBuffer(expected * BYTES_PER_ROW + 64);
    }

    /** How many drafts it holds. */
    public int size() {
        return rows.rows();
    }

    /** Adds a draft. */
    public void add(RecordDraft draft) {
        rounds = Math.max(rounds, draft.round() + 1);
        rows.row(COLUMN_COUNT).integer(draft.line()).integer(draft.round());
        rows.text(draft.subject().kind().name());
        switch (draft.subject()) {
            case SubjectOf.Registered(var kind, var code, var name, var core) ->
                rows.text(code)
                        .text(name)
                        .text(code.startsWith("11") ? "PUBLIC_BODY" : kind.name())
                        .text(core)
                        .nothing()
                        .nothing()
                        .nothing();
            case SubjectOf.Private(var _, var name, var blindIndex, var sealed, var ofAgeIn) -> {
                rows.nothing().text(name).nothing().nothing().bytes(blindIndex).bytes(sealed);
                if (ofAgeIn == null) {
                    rows.nothing();
                } else {
                    rows.integer(ofAgeIn);
                }
            }
        }
        add(draft.document());
        rows.date(draft.period().decidedOn())
                .date(draft.period().validFrom())
                .date(draft.period().validUntil())
                .text(draft.disclosed().weight())
                .jsonb(draft.content().payload(), draft.content().length())
                .bytes(draft.content().sealed())
                .text(draft.holdReason());
        add(draft.holdReason() == null ? draft.disclosed() : draft.disclosed().withheld());
        rows.bytes(draft.content().key()).bytes(draft.content().hash());
    }

    private void add(RecordDraft.Document document) {
        rows.text(document.number())
                .text(document.title())
                .textOrNothing(document.authorityCode())
                .text(document.authorityName())
                .uuid(document.sourceBureau())
                .textOrNothing(document.sourceCode());
    }

    private void add(Disclosed disclosed) {
        rows.bool(disclosed.publish())
                .date(disclosed.from())
                .date(disclosed.until())
                .date(disclosed.dueOn())
                .bool(disclosed.late());
    }

    CopyBuffer rows() {
        return rows;
    }

    int rounds() {
        return rounds;
    }

    /** True for a code that stands in the registry: not the stand-in of businesses without one. */
    public static boolean isRegistered(@Nullable String code) {
        return code != null && !code.isEmpty() && !UnifiedCreditCode.isWithoutCode(code);
    }

    /** What is the same for all rows of a batch. */
    public record Of(
            String item,
            int itemVersion,
            String act,
            String disclosure,
            java.time.LocalDate reportedOn,
            UUID batch,
            String changedBy) {}
}
