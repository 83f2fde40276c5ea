package org.xinheng.kernel.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many questions at once, and how far they are answered.
 *
 * @param rows lines that ask something
 * @param done lines that are answered
 * @param finished whether all are and the receipt is there
 * @param checkedOn the day all lines are answered for
 * @param counts answered lines by outcome
 * @param receipt id of the signed receipt for all lines, for {@code /checks/{id}}; null before
 */
public record CheckBatchView(
        UUID id,
        String fileName,
        String purpose,
        @Nullable String matter,
        @Nullable String matterLabel,
        int rows,
        int done,
        boolean finished,
        LocalDate checkedOn,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        List<Count> counts,
        @Nullable UUID receipt) {

    /** Lines with one outcome. */
    public record Count(String outcome, String outcomeLabel, int count) {}

    CheckBatchView counted(List<Count> counted) {
        return new CheckBatchView(
                id,
                fileName,
                purpose,
                matter,
                matterLabel,
                rows,
                done,
                finished,
                checkedOn,
                askedBy,
                askedAt,
                finishedAt,
                counted,
                receipt);
    }
}
