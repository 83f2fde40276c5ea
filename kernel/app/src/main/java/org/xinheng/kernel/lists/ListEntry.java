package org.xinheng.kernel.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.cases.CaseSubject;

/**
 * A place on a list as it is stored.
 *
 * @param source the case it was decided in, or the import it came with
 * @param term how long it lasts and from when repair can be asked for
 * @param decision why, and by which document
 */
record ListEntry(
        UUID id,
        String list,
        String listLabel,
        Polarity polarity,
        CaseSubject subject,
        SubjectKind subjectKind,
        Decision decision,
        Term term,
        Source source,
        boolean publish,
        @Nullable Ended ended) {

    /**
     * Why somebody is listed.
     *
     * @param authority who decided
     * @param documentNo number of the decision to list
     */
    record Decision(String reason, String basis, String authority, String documentNo) {}

    /**
     * How long.
     *
     * @param endsOn the first day it no longer counts
     * @param repairableFrom first day on which repair can be asked for, or null
     */
    record Term(
            LocalDate listedOn, LocalDate endsOn, @Nullable LocalDate repairableFrom) {}

    /** Where it comes from: a case with its evidence, or a line of an import. */
    sealed interface Source {
        /** The bureau that decided, or null. */
        @Nullable
        UUID bureau();

        /** A decision of this place. */
        record Decided(UUID caseFile, UUID record, @Nullable UUID bureau) implements Source {}

        /** A line of another authority's list. */
        record Imported(UUID file, int line) implements Source {
            @Override
            public @Nullable UUID bureau() {
                return null;
            }
        }
    }

    /** How it ended. */
    record Ended(
            LocalDate on,
            RemovalCause because,
            String note,
            @Nullable String documentNo) {}
}
