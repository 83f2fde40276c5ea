package org.xinheng.kernel.intake;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DaySpan;

/** The question of the list of batches as it stands in the address. */
public record BatchQuestion(
        @QueryParam("bureau") @Nullable UUID bureau,
        @QueryParam("from") @Nullable String from,
        @QueryParam("until") @Nullable String until,
        @QueryParam("rule") @Nullable String rule) {

    /** The same as intake takes it. */
    public BatchQuery query() {
        return new BatchQuery(bureau, DaySpan.read(from, until), Intake.rule(rule));
    }
}
