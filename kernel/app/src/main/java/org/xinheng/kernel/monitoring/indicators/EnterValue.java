package org.xinheng.kernel.monitoring.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Enters the value of an indicator that is not counted.
 *
 * @param value in the indicator's unit
 * @param asOf the day it is of; not to come
 * @param evidence where it comes from; 2 to 1000 signs
 */
public record EnterValue(
        @Nullable BigDecimal value,
        @Nullable LocalDate asOf,
        @Nullable String evidence) {}
