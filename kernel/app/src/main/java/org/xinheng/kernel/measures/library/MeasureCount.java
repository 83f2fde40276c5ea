package org.xinheng.kernel.measures.library;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases of joint measures, counted: one measure, one body, one month of the push.
 *
 * @param month such as 2026-11
 * @param bureau that stands for the body, or null: outside
 * @param pushed tasks pushed in the month
 * @param answered of these, answered by now
 * @param notApplicable of these, answered that there is nothing to apply it to
 * @param executed of these, carried out by now
 * @param lifted of these, lifted again by now
 * @param amount yuan the executions were about
 */
public record MeasureCount(
        String month,
        String measure,
        String measureLabel,
        boolean incentive,
        String body,
        @Nullable UUID bureau,
        @Nullable String bureauName,
        int pushed,
        int answered,
        int notApplicable,
        int executed,
        int lifted,
        BigDecimal amount) {}
