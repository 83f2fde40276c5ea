package org.xinheng.kernel.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted; null means any.
 *
 * @param q a part of the subject's name, or a whole code or document number
 * @param subject code of the subject
 * @param bureau bureau that reported
 * @param late reported after the legal term, or within it
 */
public record RecordQuery(
        @Nullable String item,
        @Nullable String state,
        @Nullable String q,
        @Nullable String subject,
        @Nullable UUID bureau,
        @Nullable Boolean late) {

    /** Every record. */
    public static final RecordQuery ANY = new RecordQuery(null, null, null, null, null, null);
}
