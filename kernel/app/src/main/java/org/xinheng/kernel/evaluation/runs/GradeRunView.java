package org.xinheng.kernel.evaluation.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as officers see it.
 *
 * @param persons whether it grades natural persons, for incentives only
 * @param parameters the tenant's own values in hundredths of a point; absent ones were the standard's
 * @param parametersNumber the tenant's adoption they come from; null if it adopted none
 * @param progress 0 to 1
 * @param failure why it stopped, and what to do next
 * @param decision why it was published or put aside
 */
public record GradeRunView(
        UUID id,
        boolean persons,
        String standard,
        String label,
        String edition,
        String plugin,
        String pluginVersion,
        Map<String, Long> parameters,
        @Nullable Integer parametersNumber,
        LocalDate asOf,
        RunState state,
        double progress,
        @Nullable String failure,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable RunSummary summary) {

    GradeRunView with(RunSummary other) {
        return new GradeRunView(
                id,
                persons,
                standard,
                label,
                edition,
                plugin,
                pluginVersion,
                parameters,
                parametersNumber,
                asOf,
                state,
                progress,
                failure,
                startedBy,
                startedAt,
                finishedAt,
                decidedBy,
                decidedAt,
                decision,
                other);
    }
}
