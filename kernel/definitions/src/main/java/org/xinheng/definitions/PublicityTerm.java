package org.xinheng.definitions;

/**
 * Until when records of an item are published.
 *
 * @param ends what ends it
 * @param months how many months for {@link Ends#AFTER_MONTHS}, else 0
 */
public record PublicityTerm(Ends ends, int months) {

    /** What ends the publication. */
    public enum Ends {
        /** The period of the class under the publicity regime of the day. */
        BY_REGIME,
        /** The last day the decision is valid. */
        WITH_VALIDITY,
        /** A number of months after the decision. */
        AFTER_MONTHS,
        /** Nothing but withdrawal. */
        NEVER
    }
}
