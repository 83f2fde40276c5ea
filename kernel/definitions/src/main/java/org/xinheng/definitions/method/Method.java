package org.xinheng.definitions.method;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a standard grades, as it counts for one tenant on one day; all texts are Chinese sentences without markup.
 *
 * @param edition the edition's name
 * @param from the first day the edition is in force
 * @param until the first day it no longer is; null if open
 * @param subjects kinds of subjects it applies to
 * @param scope which of these subjects; empty if all
 * @param sum how the score comes about
 * @param base points to start with
 * @param floor the lowest possible score
 * @param cap the highest possible score
 * @param weighted whether the groups' weights mean something
 * @param incentiveOnly whether grades may only open benefits
 * @param newcomer who is not graded yet; null if everybody is
 * @param grades best first
 * @param parameters what the tenant may tune, with what counts now
 * @param editions all editions, newest first
 * @param acts every act the edition rests on, once, the edition's own first
 */
public record Method(
        String edition,
        LocalDate from,
        @Nullable LocalDate until,
        Basis basis,
        List<String> subjects,
        List<String> scope,
        String sum,
        String base,
        String floor,
        String cap,
        boolean weighted,
        boolean incentiveOnly,
        List<Group> groups,
        List<Rule> rules,
        @Nullable Newcomer newcomer,
        List<GradeLine> grades,
        List<Parameter> parameters,
        List<Past> editions,
        List<Basis> acts) {

    public Method {
        subjects = List.copyOf(subjects);
        scope = List.copyOf(scope);
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
        grades = List.copyOf(grades);
        parameters = List.copyOf(parameters);
        editions = List.copyOf(editions);
        acts = List.copyOf(acts);
    }

    /**
     * Where a rule comes from; {@code invented} says why a value was chosen by us, null if the act says it, and nothing
     * where the rule has the basis of the whole edition, which says it once.
     */
    public record Basis(
            String act,
            String article,
            @Nullable LocalDate published,
            @Nullable String url,
            @Nullable String invented) {

        /** Whether a value was chosen by us because the act gives none. */
        public boolean isProvisional() {
            return invented != null;
        }
    }

    /** A first-level indicator; {@code weight} in percent, null where it means nothing. */
    public record Group(
            String id,
            String label,
            @Nullable String weight,
            String base,
            String floor,
            String cap,
            boolean added,
            List<Criterion> criteria) {
        public Group {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * A second-level indicator.
     *
     * @param counts which records count
     * @param window for how long they count
     * @param measure what is measured about them
     * @param steps what a measured value is worth
     * @param notes caps, factors and what else must be known
     */
    public record Criterion(
            String id,
            String label,
            @Nullable Integer weight,
            List<String> counts,
            String window,
            String measure,
            List<Step> steps,
            List<String> notes,
            Basis basis) {
        public Criterion {
            counts = List.copyOf(counts);
            steps = List.copyOf(steps);
            notes = List.copyOf(notes);
        }
    }

    /** One line of a table of points; {@code parameter} names what a tenant may tune, null if the points are fixed. */
    public record Step(String when, String points, @Nullable String parameter) {}

    /** A veto, ceiling, floor or downgrade. */
    public record Rule(String id, String label, List<String> when, String effect, Basis basis) {
        public Rule {
            when = List.copyOf(when);
        }
    }

    /** Who is not graded yet. */
    public record Newcomer(String text, Basis basis) {}

    /**
     * A grade.
     *
     * @param band the scores in it, in words
     * @param shown whether the public sees who has it
     * @param inspections planned inspections a year
     * @param sampling percent drawn into random inspection
     */
    public record GradeLine(
            String id,
            String label,
            String meaning,
            String colour,
            String band,
            boolean shown,
            String supervision,
            String note,
            int inspections,
            int sampling,
            String channel,
            Basis basis) {}

    /** A value the tenant may tune; {@code own} if it did. */
    public record Parameter(
            String id, String label, String standard, String least, String most, String value, boolean own) {}

    /** An edition of the standard. */
    public record Past(
            String version, LocalDate from, @Nullable LocalDate until, boolean inForce, String act) {}
}
