package org.xinheng.kernel.evaluation.runs;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One subject's result in a run.
 *
 * @param records how many records the standard looked at
 */
public record GradedSubject(UUID subject, String code, String name, String grade, BigDecimal score, int records) {}
