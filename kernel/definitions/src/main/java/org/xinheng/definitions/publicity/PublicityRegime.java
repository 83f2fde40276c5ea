package org.xinheng.definitions.publicity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.publicity.Classification.Reason;

/**
 * The publicity of penalties during one period of the law.
 *
 * @param id kebab case
 * @param label name shown to people
 * @param from first day it is applied to records processed
 * @param until first day it is no longer applied, or null
 * @param anchor where publication is counted from
 * @param fallback class of penalties no rule names
 * @param summaryMarks words in a text that tell a summary procedure
 * @param classes term of every class
 * @param rules in the order they are shown
 * @param exclusions what is never published
 * @param basis the regime itself
 */
public record PublicityRegime(
        String id,
        Label label,
        LocalDate from,
        @Nullable LocalDate until,
        Anchor anchor,
        PublicityClass fallback,
        Set<String> summaryMarks,
        List<ClassTerm> classes,
        List<ClassRule> rules,
        List<Exclusion> exclusions,
        LegalBasis basis) {

    /** The day publication is counted from. */
    public enum Anchor {
        /** The date of the decision. */
        DOCUMENT_DATE,
        /** The day it was first published. */
        FIRST_PUBLISHED
    }

    public PublicityRegime {
        summaryMarks = Set.copyOf(summaryMarks);
        classes = List.copyOf(classes);
        rules = List.copyOf(rules);
        exclusions = List.copyOf(exclusions);
    }

    /** Whether it is applied on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The term of a class. */
    public ClassTerm termOf(PublicityClass publicityClass) {
        return classes.stream()
                .filter(term -> term.publicityClass() == publicityClass)
                .findFirst()
                .orElseThrow();
    }

    /** Puts a penalty into its class and says whether and how long it is published. */
    public Classification classify(PenaltyFacts facts) {
        boolean summary = facts.summaryProcedure() || summaryMarks.stream().anyMatch(facts.text()::contains);
        var reasons = new ArrayList<Reason>();
        PublicityClass publicityClass = classOf(facts, summary, reasons);
        ClassTerm term = termOf(publicityClass);
        boolean published = term.published();
        if (!published) {
            reasons.add(new Reason("class", publicityClass.label() + "失信信息原则上不予公示", term.basis()));
        }
        for (Exclusion exclusion : exclusions) {
            if (exclusion.appliesTo(facts)) {
                published = false;
                reasons.add(new Reason(exclusion.id(), exclusion.reason(), exclusion.basis()));
            }
        }
        return new Classification(
                id, publicityClass, published, term.minMonths(), term.maxMonths(), term.stopsAtMax(), anchor, reasons);
    }

    private PublicityClass classOf(PenaltyFacts facts, boolean summary, List<Reason> reasons) {
        @Nullable ClassRule gravest = null;
        for (ClassRule rule : rules) {
            if (!rule.appliesTo(facts, summary)) {
                continue;
            }
            if (rule.decides()) {
                gravest = rule;
                break;
            }
            if (gravest == null || rule.publicityClass().compareTo(gravest.publicityClass()) > 0) {
                gravest = rule;
            }
        }
        if (gravest == null) {
            reasons.add(new Reason("fallback", "未列明的处罚按“" + fallback.label() + "”处理", basis));
            return fallback;
        }
        String words =
                gravest.because(facts) + "，属于“" + gravest.publicityClass().label() + "”";
        reasons.add(new Reason(gravest.id(), words, gravest.basis()));
        return gravest.publicityClass();
    }
}
