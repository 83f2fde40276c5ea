package org.xinheng.kernel.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.SubjectKind;

/**
 * What the rules of publicity ask about an act.
 *
 * @param subject who it is about
 * @param kinds kinds of penalty separated by {@code ;}, empty for other acts
 * @param fine in 万元, or null
 * @param text facts, content and remarks in one text
 * @param decidedOn day of the document
 * @param validUntil last day it is valid, or null
 * @param withheld whether the record itself says that it is not for the whole public
 */
public record ActFacts(
        SubjectKind subject,
        String kinds,
        @Nullable BigDecimal fine,
        String text,
        LocalDate decidedOn,
        @Nullable LocalDate validUntil,
        boolean withheld) {}
