package org.xinheng.kernel.evaluation.runs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run, and what changed since the last published one.
 *
 * @param graded how many subjects got a grade
 * @param grades how many subjects got which grade
 * @param kinds the same by kind of subject
 * @param sizes the same by how many records the subject has: 1, 2–5, 6–20, more
 * @param scores histogram of the scores in twenty steps of equal width between the lowest and the highest
 * @param former the run it is compared with; null if it is the first
 */
public record RunSummary(
        int graded,
        List<GradeCount> grades,
        List<Part> kinds,
        List<Part> sizes,
        List<Bucket> scores,
        @Nullable Former former) {

    /** The persons among those whose score changed most. */
    List<UUID> movedPersons() {
        return former == null
                ? List.of()
                : former.movers().stream()
                        .map(Mover::person)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** The same with names for the persons. */
    RunSummary named(Map<UUID, String> names) {
        if (former == null) {
            return this;
        }
        var movers = former.movers().stream()
                .map(mover -> mover.person() == null ? mover : mover.named(names.getOrDefault(mover.person(), "")))
                .toList();
        return new RunSummary(
                graded,
                grades,
                kinds,
                sizes,
                scores,
                new Former(former.run(), former.asOf(), former.migration(), movers));
    }

    /** How many subjects have a grade. */
    public record GradeCount(String grade, int subjects) {}

    /** How many subjects of a part of the population have a grade. */
    public record Part(String part, String grade, int subjects) {}

    /** Subjects with a score in a step, in hundredths of a point. */
    public record Bucket(long from, long until, int subjects) {}

    /**
     * What changed since the last published run.
     *
     * @param migration how many subjects went from which grade to which; null where a subject was or is not graded
     * @param movers the subjects whose score changed most, with the rules that changed it
     */
    public record Former(UUID run, LocalDate asOf, List<Move> migration, List<Mover> movers) {}

    /** From one grade to another. */
    public record Move(@Nullable String was, @Nullable String is, int subjects) {}

    /**
     * One subject's change; points in hundredths. Of a natural person only the tenant's own id is kept.
     *
     * @param person null for subjects of the registry
     * @param code null for natural persons
     * @param name masked for natural persons, and only where it is shown
     */
    public record Mover(
            @Nullable UUID person,
            @Nullable String code,
            String name,
            String was,
            String is,
            long scoreWas,
            long scoreIs,
            List<Reason> reasons) {

        Mover named(String masked) {
            return new Mover(person, code, masked, was, is, scoreWas, scoreIs, reasons);
        }
    }

    /** A rule that is worth something else than before; points in hundredths. */
    public record Reason(String rule, long was, long is) {}
}
