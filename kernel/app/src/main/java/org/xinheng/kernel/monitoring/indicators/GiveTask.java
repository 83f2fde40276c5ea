package org.xinheng.kernel.monitoring.indicators;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a bureau the task to close the gap of an indicator.
 *
 * @param bureau who is responsible
 * @param dueOn last day; today or later
 * @param demand what is to be done; 2 to 1000 signs
 */
public record GiveTask(
        @Nullable UUID bureau,
        @Nullable LocalDate dueOn,
        @Nullable String demand) {}
