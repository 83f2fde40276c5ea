package org.xinheng.kernel.commitments;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The question of a list as it stands in the address. */
public record Question(
        @QueryParam("kind") @Nullable String kind,
        @QueryParam("state") @Nullable String state,
        @QueryParam("q") @Nullable String q) {

    /** The query. */
    public CommitmentQuery query() {
        return new CommitmentQuery(filled(kind), filled(state), filled(q));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
