package org.xinheng.kernel.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DaySpan;

/**
 * Which records are wanted; null means any.
 *
 * @param q a part of the subject's name, or a whole code or document number
 * @param subject code of the subject
 * @param bureau bureau that reported
 * @param late reported after the legal term, or within it
 * @param overdue held longer than the days by which it ought to be shown, or not yet
 * @param published shown to the public now, or not
 * @param decided days of the decision
 * @param reported days on which it was reported; with them the withdrawn ones are left out, as timeliness counts
 */
public record RecordQuery(
        @Nullable String item,
        @Nullable String state,
        @Nullable String q,
        @Nullable String subject,
        @Nullable UUID bureau,
        @Nullable Boolean late,
        @Nullable Boolean overdue,
        @Nullable Boolean published,
        DaySpan decided,
        DaySpan reported) {

    /** Every record. */
    public static final RecordQuery ANY = new RecordQuery(null, null, null, null, null, null);

    /** Records with a document number, a code or a part of the subject's name. */
    public static RecordQuery with(String words) {
        return new RecordQuery(null, null, words, null, null, null);
    }

    /** Records of any day. */
    public RecordQuery(
            @Nullable String item,
            @Nullable String state,
            @Nullable String q,
            @Nullable String subject,
            @Nullable UUID bureau,
            @Nullable Boolean late) {
        this(item, state, q, subject, bureau, late, null, null, DaySpan.ANY, DaySpan.ANY);
    }
}
