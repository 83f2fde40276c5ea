package org.xinheng.definitions.publicity;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.definitions.LegalBasis;

/**
 * What a regime says about one penalty.
 *
 * @param regime id of the regime that was asked
 * @param publicityClass the class
 * @param published whether the public may see it
 * @param minMonths months before repair may be applied for
 * @param maxMonths months after which publication ends
 * @param stopsAtMax whether publication ends by itself
 * @param anchor where the months are counted from
 * @param reasons the rules that led here, with their law
 */
public record Classification(
        String regime,
        PublicityClass publicityClass,
        boolean published,
        int minMonths,
        int maxMonths,
        boolean stopsAtMax,
        PublicityRegime.Anchor anchor,
        List<Reason> reasons) {

    /** One step of the way: Chinese words and the law behind them. */
    public record Reason(String rule, String words, LegalBasis basis) {}

    public Classification {
        reasons = List.copyOf(reasons);
    }

    /**
     * First day it is no longer published.
     *
     * @param decidedOn date of the document
     * @param firstPublishedOn first day it was published
     */
    public LocalDate publishedUntil(LocalDate decidedOn, LocalDate firstPublishedOn) {
        return start(decidedOn, firstPublishedOn).plusMonths(maxMonths);
    }

    /** First day repair may be applied for. */
    public LocalDate repairableFrom(LocalDate decidedOn, LocalDate firstPublishedOn) {
        return start(decidedOn, firstPublishedOn).plusMonths(minMonths);
    }

    private LocalDate start(LocalDate decidedOn, LocalDate firstPublishedOn) {
        return switch (anchor) {
            case DOCUMENT_DATE -> decidedOn;
            case FIRST_PUBLISHED -> firstPublishedOn;
        };
    }
}
