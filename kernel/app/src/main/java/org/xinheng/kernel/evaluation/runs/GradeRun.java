package org.xinheng.kernel.evaluation.runs;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run is about, fixed when it is started.
 *
 * @param plugin who brings the standard: a plugin's id or {@code kernel}
 * @param persons whether natural persons are among its subjects: then it is the sector's own affair, never public, and
 *     opens benefits only
 * @param parameters the tenant's own values in hundredths of a point
 * @param parametersNumber the tenant's adoption they come from; null if it adopted none
 */
record GradeRun(
        UUID id,
        String standard,
        String edition,
        String plugin,
        String pluginVersion,
        Map<String, Long> parameters,
        @Nullable Integer parametersNumber,
        LocalDate asOf,
        RunState state,
        String startedBy,
        boolean persons) {}
