package org.xinheng.spi.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.spi.Label;
import org.xinheng.spi.SubjectKind;

/**
 * A sector's rules for grading subjects, through all its editions.
 *
 * @param id kebab-case id, chosen once and never given to something else
 * @param label its name
 * @param sector the sector it belongs to, such as {@code agriculture}; a bureau with that sector may enable it
 * @param subjects the kinds of subjects it applies to; others are not graded
 * @param publish whether grades under it may be shown to the public; follows from {@code shown}
 * @param editions the dated editions, oldest first, not overlapping; past ones stay runnable
 * @param incentiveOnly whether its grades may only open benefits and never restrict anybody; the only way natural persons
 *     may be graded (L5)
 * @param shown which grades the public sees, by name of the subject; scores are never shown
 * @since SPI 1.0
 */
public record Standard(
        String id,
        Label label,
        String sector,
        Set<SubjectKind> subjects,
        boolean publish,
        List<Edition> editions,
        boolean incentiveOnly,
        Shown shown) {

    /** Which grades the public sees. */
    public enum Shown {
        /** None: grades are for the authorities and the subject itself. */
        NONE,
        /** Only the best grade of the edition, as an honour (红榜); nobody is shown as bad. */
        BEST,
        /** Every grade. */
        ALL
    }

    public Standard {
        subjects = Set.copyOf(subjects);
        editions = List.copyOf(editions);
        publish = shown != Shown.NONE;
    }

    /** A standard that shows all its grades or none. */
    public Standard(
            String id,
            Label label,
            String sector,
            Set<SubjectKind> subjects,
            boolean publish,
            List<Edition> editions,
            boolean incentiveOnly) {
        this(id, label, sector, subjects, publish, editions, incentiveOnly, publish ? Shown.ALL : Shown.NONE);
    }

    /** A standard whose grades count for supervision. */
    public Standard(
            String id, Label label, String sector, Set<SubjectKind> subjects, boolean publish, List<Edition> editions) {
        this(id, label, sector, subjects, publish, editions, false);
    }

    /** Whether it is about natural persons: then its grades are never public and need a human's review first. */
    public boolean isAboutPersons() {
        return subjects.contains(SubjectKind.NATURAL_PERSON);
    }

    /** Whether the public may see this grade: a grade without a band (newcomers) only where all are shown. */
    public boolean shows(Edition edition, Grade grade) {
        return switch (shown) {
            case NONE -> false;
            case BEST -> edition.grades().getFirst().id().equals(grade.id());
            case ALL -> true;
        };
    }

    /** The edition in force on a day; empty before the first, after the last and in gaps. */
    public Optional<Edition> editionOn(LocalDate day) {
        for (Edition edition : editions) {
            if (edition.isInForceOn(day)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }
}
