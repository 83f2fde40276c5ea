package org.xinheng.kernel.evaluation.runs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would become of everybody's grades under other parameters; all of it counted so far while it is running. Nothing of
 * it is stored.
 *
 * @param parameters every parameter of the edition: as it counts and as it is tried
 * @param bands grades whose lowest score is moved by a parameter, in hundredths
 * @param progress 0 to 1
 * @param stopped why it stopped before everybody was counted, and what to do next; null otherwise
 * @param millis how long it has taken
 * @param changed subjects that get another grade
 * @param better those of them that get a better one
 * @param worse those of them that get a worse one
 * @param scoreChanged subjects that get another score
 * @param before what a run with the parameters in force would count
 * @param after what a run with the tried parameters would count
 * @param scores both histograms on the same steps
 * @param movers the subjects that would change most: by grades, then by points, then by code
 */
public record WhatIfView(
        String standard,
        String label,
        String edition,
        String plugin,
        String pluginVersion,
        LocalDate asOf,
        List<Value> parameters,
        List<RunSummary.Reason> bands,
        State state,
        double progress,
        @Nullable String stopped,
        long millis,
        int changed,
        int better,
        int worse,
        int scoreChanged,
        RunSummary before,
        RunSummary after,
        List<Pair> scores,
        List<RunSummary.Move> migration,
        List<RunSummary.Mover> movers) {

    /** Where a trial stands. */
    public enum State {
        RUNNING,
        DONE,
        STOPPED
    }

    /** A parameter's value, old and new. */
    public record Value(String id, String label, BigDecimal was, BigDecimal is) {}

    /** Subjects with a score in a step, in hundredths of a point. */
    public record Pair(long from, long until, int before, int after) {}

    /** The persons among those that would change most. */
    List<UUID> movedPersons() {
        return movers.stream()
                .map(RunSummary.Mover::person)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same with names for the persons. */
    WhatIfView named(Map<UUID, String> names) {
        var named = movers.stream()
                .map(mover -> mover.person() == null ? mover : mover.named(names.getOrDefault(mover.person(), "")))
                .toList();
        return new WhatIfView(
                standard,
                label,
                edition,
                plugin,
                pluginVersion,
                asOf,
                parameters,
                bands,
                state,
                progress,
                stopped,
                millis,
                changed,
                better,
                worse,
                scoreChanged,
                before,
                after,
                scores,
                migration,
                named);
    }
}
