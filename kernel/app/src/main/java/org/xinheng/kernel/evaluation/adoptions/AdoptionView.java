package org.xinheng.kernel.evaluation.adoptions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal and what became of it.
 *
 * @param number the how-manieth of the standard; null until approved
 * @param parameters the tenant's own values
 * @param changes what is different from what counts on the first day without this proposal
 * @param counts whether its values count today
 * @param mine whether the asking person proposed it, and so may withdraw but not approve it
 */
public record AdoptionView(
        UUID id,
        String standard,
        String label,
        String edition,
        @Nullable Integer number,
        Map<String, BigDecimal> parameters,
        List<Change> changes,
        LocalDate from,
        String reason,
        String basis,
        String documentNo,
        AdoptionState state,
        boolean counts,
        boolean mine,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision) {

    /** One parameter, old and new. */
    public record Change(String id, String label, BigDecimal was, BigDecimal is) {}
}
