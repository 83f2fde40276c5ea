package org.xinheng.spi.standard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;

/**
 * One dated edition of a standard: everything needed to compute a grade on a day it was in force.
 *
 * @param version the edition's name, such as {@code 2024}; named in every evaluation
 * @param from the first day it is in force
 * @param until the first day it is no longer in force; null if open
 * @param basis where the edition comes from; parts without a basis of their own rest on it
 * @param scope which subjects it is about; null if all of the standard's kinds
 * @param combine how the groups' points become the score
 * @param base points every subject starts with, before any group
 * @param floor the lowest possible score
 * @param cap the highest possible score
 * @param groups first-level indicators, in the order people read them
 * @param rules vetoes, direct grades, ceilings and floors of the grade
 * @param newcomer who is not graded yet; null if everybody is
 * @param grades the grades, best first; their bands cover every score from floor to cap without gap
 * @param parameters what a tenant may tune, within bounds
 * @since SPI 1.0
 */
public record Edition(
        String version,
        LocalDate from,
        @Nullable LocalDate until,
        LegalBasis basis,
        @Nullable Scope scope,
        Combine combine,
        Points base,
        Points floor,
        Points cap,
        List<Group> groups,
        List<GradeRule> rules,
        @Nullable Newcomer newcomer,
        List<Grade> grades,
        List<Parameter> parameters) {

    /** How the groups' points become the score. */
    public enum Combine {
        /** Base plus the sum of the groups. */
        SUM,
        /** Base plus the groups, each multiplied by its weight in percent and rounded half up to a hundredth. */
        WEIGHTED,
        /**
         * Like weighted, but only over groups that have something to measure – at least one record that counts for one of
         * their criteria, deductions aside: the weights of the others pass to these in proportion. With groups of 20
         * and 80 percent a subject that only bids is judged by its bids alone. If no group has anything, all take part.
         */
        MEASURED,
        /**
         * Base plus the criteria, each multiplied by its own weight in percent and rounded half up to a hundredth; a
         * group's weight is the sum of its criteria's and stands there for the reader.
         */
        INDICATORS
    }

    public Edition {
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
        grades = List.copyOf(grades);
        parameters = List.copyOf(parameters);
    }

    /** Whether this edition is in force on that day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
