package org.xinheng.kernel.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject of a programme with what was done.
 *
 * @param dueOn by when it is to be mended, or null
 * @param overdue whether that day has passed without
 */
public record RectifiedView(
        UUID id,
        String code,
        String name,
        String reason,
        SubjectState state,
        String stateLabel,
        @Nullable LocalDate dueOn,
        boolean overdue,
        int version,
        List<Step> steps) {

    /** Something done with it, as it was written down. */
    public record Step(
            StepKind kind,
            String label,
            LocalDate heldOn,
            String place,
            String attendees,
            String minutes,
            String result,
            @Nullable LocalDate dueOn,
            String by,
            Instant at) {}
}
