package org.xinheng.kernel.repair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.repair.RepairRegime.Ground;

/**
 * A court has approved a plan of reorganisation or settlement.
 *
 * @param rulingNo number of the ruling
 */
public record ShieldRecord(
        @Nullable Ground ground,
        @Nullable String court,
        @Nullable String rulingNo,
        @Nullable LocalDate ruledOn) {}
