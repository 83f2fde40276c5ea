package org.xinheng.spi.evaluation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;

/**
 * One reason for a score or grade: which rule, how many points, on which records, after which clause.
 *
 * @param kind what sort of reason it is
 * @param group id of the group it belongs to; empty for the standard as a whole
 * @param rule id of the rule
 * @param label the rule's name
 * @param points what it added or took; zero for rules about the grade
 * @param max the most it could have added; null if unlimited or if that means nothing here
 * @param clause where the rule comes from
 * @param records ids of the records it rests on, oldest decision first
 * @param note one sentence (Chinese) saying what was found
 * @since SPI 1.0
 */
public record Finding(
        Kind kind,
        String group,
        String rule,
        Label label,
        Points points,
        @Nullable Points max,
        LegalBasis clause,
        List<UUID> records,
        String note) {

    /** What sort of reason a finding is. */
    public enum Kind {
        /** Points a subject starts with. */
        BASE,
        /** A second-level indicator. */
        CRITERION,
        /** A group's weight turned its points into a part of the score. */
        WEIGHT,
        /** A floor or cap cut points off. */
        LIMIT,
        /** A rule that changed the grade itself. */
        GRADE
    }

    public Finding {
        records = List.copyOf(records);
    }
}
