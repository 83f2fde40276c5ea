package org.xinheng.definitions.commitments;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.SubjectKind;

/**
 * A kind of commitment as it is in force for a time.
 *
 * @param until the first day it does not count any more, or null
 * @param use when it is made, in Chinese
 * @param begunBy who may begin one
 * @param subjects who may make one
 * @param liability what follows from a breach, unless the particular commitment says more
 * @param text what is signed, with blanks of {@link #BLANKS}
 */
public record CommitmentVersion(
        LocalDate from,
        @Nullable LocalDate until,
        LegalBasis basis,
        String use,
        Set<Beginner> begunBy,
        Set<SubjectKind> subjects,
        String liability,
        String text) {

    /** Blanks the text may hold. */
    public static final Set<String> BLANKS = Set.of(
            "kind",
            "authority",
            "subject",
            "identity",
            "code",
            "matter",
            "content",
            "liability",
            "until",
            "disclosure",
            "today");

    public CommitmentVersion {
        begunBy = Set.copyOf(begunBy);
        subjects = Set.copyOf(subjects);
    }

    /** Whether it counts on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
