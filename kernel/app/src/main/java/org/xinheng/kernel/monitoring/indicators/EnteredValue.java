package org.xinheng.kernel.monitoring.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A value somebody entered, for the day it is of. */
public record EnteredValue(
        String indicator, BigDecimal value, LocalDate asOf, String evidence, String enteredBy, Instant enteredAt) {}
