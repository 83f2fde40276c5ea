package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.Map;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.standard.Edition;

/** What the parts of one plan are compiled from. */
record Compilation(Edition edition, LocalDate asOf, Amounts amounts, Tests tests, Map<String, Indicator> indicators) {}
