package org.xinheng.kernel.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DaySpan;

/**
 * Which cases a list shows.
 *
 * @param bureau whose turn it is; of an ended case, the bureau that acted last
 * @param closed the ended ones instead of those under way
 * @param turn only those whose next step is the asker's: its bureau's, the platform's, or its own as the applicant
 * @param mine only those the asker took
 * @param overdue only those whose deadline has passed
 * @param closedOn days on which an ended one was closed
 * @param q a case number, a subject's code or a part of its name
 */
public record CaseQuery(
        @Nullable String kind,
        @Nullable String state,
        @Nullable UUID bureau,
        boolean closed,
        boolean turn,
        boolean mine,
        boolean overdue,
        @Nullable String q,
        DaySpan closedOn) {

    /** All that are under way. */
    public static final CaseQuery OPEN = new CaseQuery(null, null, null, false, false, false, false, null, DaySpan.ANY);

    /** Cases of any day, whoever's turn it is. */
    public CaseQuery(
            @Nullable String kind,
            @Nullable String state,
            @Nullable UUID bureau,
            boolean closed,
            boolean mine,
            boolean overdue,
            @Nullable String q) {
        this(kind, state, bureau, closed, false, mine, overdue, q, DaySpan.ANY);
    }

    /** Those under way whose next step is the asker's. */
    public CaseQuery whoseTurnItIs() {
        return new CaseQuery(kind, state, bureau, closed, true, mine, overdue, q, closedOn);
    }

    /** Those whose deadline has passed. */
    public CaseQuery late() {
        return new CaseQuery(kind, state, bureau, closed, turn, mine, true, q, closedOn);
    }

    /** Those with a number, a code or words in the title or the subject's name. */
    public CaseQuery with(String words, boolean ended) {
        return new CaseQuery(kind, state, bureau, ended, turn, mine, overdue, words, closedOn);
    }
}
