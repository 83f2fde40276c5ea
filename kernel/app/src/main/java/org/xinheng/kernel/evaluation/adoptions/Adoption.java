package org.xinheng.kernel.evaluation.adoptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Points;

/**
 * A proposal as it is stored.
 *
 * @param parameters in hundredths of a point
 */
record Adoption(
        UUID id,
        String standard,
        String label,
        String edition,
        String plugin,
        @Nullable Integer number,
        Map<String, Long> parameters,
        List<AdoptionView.Change> changes,
        LocalDate from,
        String reason,
        String basis,
        String documentNo,
        AdoptionState state,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String decision) {

    Map<String, Points> points() {
        var points = new TreeMap<String, Points>();
        parameters.forEach((id, hundredths) -> points.put(id, new Points(hundredths)));
        return points;
    }

    AdoptionView view(String person, @Nullable Integer counting) {
        var values = new TreeMap<String, java.math.BigDecimal>();
        points().forEach((id, value) -> values.put(id, value.decimal()));
        return new AdoptionView(
                id,
                standard,
                label,
                edition,
                number,
                values,
                changes,
                from,
                reason,
                basis,
                documentNo,
                state,
                number != null && number.equals(counting),
                proposedBy.equals(person),
                proposedByName,
                proposedAt,
                decidedByName,
                decidedAt,
                decision);
    }
}
