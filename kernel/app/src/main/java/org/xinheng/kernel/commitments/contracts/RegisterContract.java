package org.xinheng.kernel.commitments.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract to be registered.
 *
 * @param supplierCode who performs; a firm's log-in means itself
 * @param amount in 万元, or null
 * @param bureau supervises it; null: the officer's own
 * @param nodes by when what; null or empty: one node at the end
 */
public record RegisterContract(
        @Nullable String contractNo,
        @Nullable String name,
        ContractTerms.@Nullable Type type,
        @Nullable String project,
        @Nullable String purchaserCode,
        @Nullable String supplierCode,
        @Nullable String goods,
        @Nullable BigDecimal amount,
        ContractTerms.@Nullable Procurement procurement,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate endsOn,
        @Nullable UUID bureau,
        @Nullable List<PlannedNode> nodes) {

    /** A node as it is planned. */
    public record PlannedNode(
            @Nullable String what, @Nullable LocalDate due) {}
}
