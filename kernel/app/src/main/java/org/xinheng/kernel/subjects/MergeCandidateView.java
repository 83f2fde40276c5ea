package org.xinheng.kernel.subjects;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two subjects that may be one: the same name with two codes, or the same code with two names. */
public record MergeCandidateView(
        UUID id,
        String kind,
        Party one,
        Party other,
        String state,
        String note,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** One of the two. */
    public record Party(String code, String name) {}
}
