package org.xinheng.kernel.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists show it.
 *
 * @param bureau the bureau whose turn it is, or null: the platform's administrators
 * @param handler who took it, or null
 * @param due last day of the running deadline, or null
 * @param left working days left until then, negative when overdue, or null
 * @param applicantsTurn the next step is the applicant's, not an officer's
 * @param certain false while the holidays of the deadline's year are not announced
 */
public record CaseRow(
        UUID id,
        String kind,
        String kindLabel,
        String number,
        String title,
        @Nullable String about,
        @Nullable String subjectCode,
        @Nullable String subjectName,
        String state,
        String stateLabel,
        boolean applicantsTurn,
        @Nullable UUID bureau,
        @Nullable String bureauName,
        @Nullable String handler,
        @Nullable LocalDate due,
        @Nullable Integer left,
        boolean certain,
        boolean closed,
        Instant openedAt,
        String openedBy,
        int version) {

    CaseRow withLeft(@Nullable Integer days) {
        return new CaseRow(
                id,
                kind,
                kindLabel,
                number,
                title,
                about,
                subjectCode,
                subjectName,
                state,
                stateLabel,
                applicantsTurn,
                bureau,
                bureauName,
                handler,
                due,
                days,
                certain,
                closed,
                openedAt,
                openedBy,
                version);
    }
}
