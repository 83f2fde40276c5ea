package org.xinheng.kernel.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw as officers see it.
 *
 * @param mayDrawNow whether the value's day has come and nothing is drawn yet
 * @param commitment SM3 of the secret seed, hexadecimal
 * @param listHash SM3 of the frozen list, hexadecimal
 * @param members how many are on the list
 * @param inspectors how many inspectors are on it
 * @param strata the grades on the list with how many of each are drawn
 * @param seed null until drawn
 */
public record DrawView(
        UUID id,
        UUID plan,
        String planTitle,
        int number,
        DrawState state,
        boolean openGrades,
        String valueSource,
        @Nullable String valueUrl,
        Instant valueDueAt,
        boolean mayDrawNow,
        String commitment,
        String listHash,
        int members,
        int inspectors,
        List<Stratum> strata,
        String noticedBy,
        Instant noticedAt,
        @Nullable String value,
        @Nullable String valueQuote,
        @Nullable String seed,
        @Nullable String drawnBy,
        @Nullable Instant drawnAt,
        @Nullable String cancelledReason,
        List<InspectionView> tasks) {

    /** A grade of a draw. */
    public record Stratum(String grade, String label, String colour, int subjects, int drawn) {}
}
