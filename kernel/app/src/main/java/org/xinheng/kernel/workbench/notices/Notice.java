package org.xinheng.kernel.workbench.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something new.
 *
 * @param target id of the case or batch it is about; null for a query about a firm
 * @param title of the case, the file's name, or who asked
 * @param note number of the case, what was done, or what a query was told
 * @param at when it happened; a deadline reminds anew every day
 * @param due last day of the deadline, or null
 * @param left working days until then, negative when overdue, or null
 * @param unread it is newer than the person's last look
 */
public record Notice(
        Kind kind,
        @Nullable String target,
        String title,
        String note,
        Instant at,
        @Nullable LocalDate due,
        @Nullable Integer left,
        boolean unread) {

    /** What happened. */
    public enum Kind {
        /** A case whose next step is the person's is due in at most two working days, or overdue. */
        DUE,
        /** A case came to the person's queue. */
        CAME,
        /** Somebody went on with, or ended, what the person had done. */
        ANSWERED,
        /** A file the person handed in was refused, or some of its rows were. */
        BATCH,
        /** Something happened to a case of the firm. */
        OUTCOME,
        /** An institution asked about the firm. */
        QUERIED
    }

    Notice since(Instant seen) {
        return new Notice(kind, target, title, note, at, due, left, at.isAfter(seen));
    }
}
