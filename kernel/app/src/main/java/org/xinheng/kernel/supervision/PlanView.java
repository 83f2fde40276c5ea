package org.xinheng.kernel.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection plan as officers see it.
 *
 * @param id null for a preview that is not stored
 * @param runAsOf the day its grades are for
 * @param outdated whether newer grades of the standard have been published since
 * @param from first day of the period
 * @param until last day of the period
 * @param openGrades whether the standard shows all its grades, so that the public list may name codes
 * @param mine whether the reader made it, and so may not approve it
 * @param latecomers subjects on record since the grades were published, treated as newcomers
 * @param rows the grades, best first
 * @param draws newest first
 */
public record PlanView(
        @Nullable UUID id,
        String title,
        UUID bureau,
        String bureauName,
        String standard,
        String label,
        String edition,
        UUID run,
        LocalDate runAsOf,
        boolean outdated,
        LocalDate from,
        LocalDate until,
        PlanState state,
        boolean openGrades,
        int inspectorsEach,
        int daysToInspect,
        String madeBy,
        Instant madeAt,
        boolean mine,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closingReason,
        int latecomers,
        List<PlanRow> rows,
        List<DrawLine> draws) {

    /** A draw in the list of a plan. */
    public record DrawLine(
            UUID id,
            int number,
            DrawState state,
            Instant noticedAt,
            Instant valueDueAt,
            @Nullable Instant drawnAt,
            int tasks,
            int done) {}
}
