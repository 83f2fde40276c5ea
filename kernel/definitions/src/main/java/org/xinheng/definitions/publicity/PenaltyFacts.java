package org.xinheng.definitions.publicity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import org.xinheng.definitions.SubjectKind;

/**
 * What the publicity rules ask about a penalty.
 *
 * @param kinds kinds of penalty in the words of the national table
 * @param fine in 万元, zero if none
 * @param summaryProcedure whether the source says so; the regime also looks for its words in the text
 * @param subject who was punished
 * @param age completed years of a natural person, -1 when unknown or no person
 * @param text facts, grounds, content and remarks in one text
 */
public record PenaltyFacts(
        Set<String> kinds, BigDecimal fine, boolean summaryProcedure, SubjectKind subject, int age, String text) {

    public PenaltyFacts {
        kinds = Set.copyOf(kinds);
    }

    /** An organisation's penalty by ordinary procedure. */
    public static PenaltyFacts ofOrganisation(Collection<String> kinds, BigDecimal fine) {
        return new PenaltyFacts(Set.copyOf(kinds), fine, false, SubjectKind.ORGANISATION, -1, "");
    }
}
