package org.xinheng.kernel.subjects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that somebody has to put right, with everything done about it. */
public record CodeIssueView(
        UUID id,
        String kind,
        String code,
        String name,
        @Nullable FoundIn foundIn,
        String suggestion,
        String state,
        List<Step> steps) {

    /** Where it was found first. */
    public record FoundIn(UUID batch, int line) {}

    /** One line of the ledger. */
    public record Step(String action, @Nullable String code, String note, String doneBy, Instant doneAt) {}
}
