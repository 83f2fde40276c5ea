package org.xinheng.definitions.publicity;

import org.xinheng.definitions.LegalBasis;

/**
 * Publication of one class under one regime.
 *
 * @param publicityClass which class
 * @param published whether it is published at all unless a department demands it
 * @param minMonths months before repair may be applied for
 * @param maxMonths months after which publication ends
 * @param stopsAtMax whether it ends by itself; otherwise the department's own rule is asked
 * @param basis why
 */
public record ClassTerm(
        PublicityClass publicityClass,
        boolean published,
        int minMonths,
        int maxMonths,
        boolean stopsAtMax,
        LegalBasis basis) {}
