package org.xinheng.kernel.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A random draw as everybody may see and recompute it. Hashes, secret and seed are hexadecimal.
 *
 * @param periodUntil last day of the plan's period
 * @param openGrades whether entries are unified credit codes; else they are pseudonyms
 * @param list the frozen list; its SM3 is {@code listHash}
 * @param inspectors how many inspectors are on the list
 * @param secret null until drawn, like value and seed
 * @param script where the script lies that recomputes this document
 */
public record PublicDraw(
        UUID id,
        String title,
        int number,
        String bureau,
        String standard,
        LocalDate runAsOf,
        LocalDate periodFrom,
        LocalDate periodUntil,
        boolean openGrades,
        String state,
        Instant noticedAt,
        String valueSource,
        @Nullable String valueUrl,
        Instant valueDueAt,
        String commitment,
        String listHash,
        String list,
        List<Stratum> strata,
        int inspectors,
        @Nullable String secret,
        @Nullable String value,
        @Nullable String valueQuote,
        @Nullable String seed,
        @Nullable Instant drawnAt,
        List<Result> results,
        @Nullable String cancelledReason,
        String script) {

    /** A grade: how many are on the list, how many of them are drawn. */
    public record Stratum(String grade, String label, String colour, int subjects, int drawn) {}

    /**
     * Somebody drawn.
     *
     * @param place rank within the grade, from 1
     * @param name null where grades are not public
     * @param inspectors pseudonyms
     * @param state OPEN, DONE or REPLACED
     * @param insteadOf the entry it was drawn in place of
     * @param why the reason of a replacement
     */
    public record Result(
            String grade,
            int place,
            String entry,
            @Nullable String name,
            List<String> inspectors,
            String state,
            @Nullable String insteadOf,
            @Nullable String why) {}
}
