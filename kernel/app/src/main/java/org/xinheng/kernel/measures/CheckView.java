package org.xinheng.kernel.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.receipts.Link;

/**
 * The answer to a check, with its receipt.
 *
 * @param outcome RESTRICTED, ATTENTION, INCENTIVE, CLEAR, or UNKNOWN when no subject was found
 */
public record CheckView(
        UUID id,
        String outcome,
        String outcomeLabel,
        @Nullable String subjectCode,
        @Nullable String subjectName,
        @Nullable String matter,
        @Nullable String matterLabel,
        String purpose,
        LocalDate checkedOn,
        Instant checkedAt,
        Answer answer,
        Link.Receipt receipt) {

    /** With the words for outcome and matter. */
    static CheckView of(
            UUID id,
            String outcome,
            @Nullable String subjectCode,
            @Nullable String subjectName,
            @Nullable Matter matter,
            String purpose,
            LocalDate checkedOn,
            Instant checkedAt,
            Answer answer,
            Link.Receipt receipt) {
        return new CheckView(
                id,
                outcome,
                Checks.labelOf(outcome),
                subjectCode,
                subjectName,
                matter == null ? null : matter.name(),
                matter == null ? null : matter.label(),
                purpose,
                checkedOn,
                checkedAt,
                answer,
                receipt);
    }

    /**
     * What applies, and what else stands on lists.
     *
     * @param candidates subjects that may be meant when none was found exactly, or several were
     */
    public record Answer(
            List<Line> restrictions,
            List<Line> incentives,
            List<Line> withheld,
            List<Because> noted,
            List<Candidate> candidates) {

        /** Nobody was found without doubt. */
        static Answer unknown(List<Candidate> candidates) {
            return new Answer(List.of(), List.of(), List.of(), List.of(), candidates);
        }
    }

    /**
     * A measure that applies.
     *
     * @param basis citations in force today; never empty
     * @param verified false when a basis still has to be checked by a lawyer
     * @param until first day it no longer applies by what is known today, or null
     */
    public record Line(
            String measure,
            String label,
            String kindLabel,
            String effect,
            String edition,
            List<String> bodies,
            List<String> basis,
            boolean verified,
            @Nullable LocalDate until,
            Because because) {}

    /**
     * The entry or the decision it follows from.
     *
     * @param list id of the list, or of the statute
     * @param listLabel name of the list, or the provision in words
     * @param polarity of the list, or {@link #STATUTE}
     * @param listedOn also the day of the decision
     * @param endsOn first day it no longer counts
     */
    public record Because(
            String list,
            String listLabel,
            String polarity,
            String documentNo,
            String authority,
            LocalDate listedOn,
            LocalDate endsOn) {

        /** Instead of a polarity: no list, a statute ordered it. */
        static final String STATUTE = "STATUTE";
    }

    /** A subject that may be meant; {@code why} says how it was found. */
    public record Candidate(String code, String name, String why) {}
}
