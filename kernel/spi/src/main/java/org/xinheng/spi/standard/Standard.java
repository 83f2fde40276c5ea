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
 * @param publish whether grades under it may be shown to the public
 * @param editions the dated editions, oldest first, not overlapping; past ones stay runnable
 * @param incentiveOnly whether its grades may only open benefits and never restrict anybody; the only way natural persons
 *     may be graded (L5)
 * @since SPI 1.0
 */
public record Standard(
        String id,
        Label label,
        String sector,
        Set<SubjectKind> subjects,
        boolean publish,
        List<Edition> editions,
        boolean incentiveOnly) {

    public Standard {
        subjects = Set.copyOf(subjects);
        editions = List.copyOf(editions);
    }

    /** A standard whose grades count for supervision. */
    public Standard(
            String id, Label label, String sector, Set<SubjectKind> subjects, boolean publish, List<Edition> editions) {
        this(id, label, sector, subjects, publish, editions, false);
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
