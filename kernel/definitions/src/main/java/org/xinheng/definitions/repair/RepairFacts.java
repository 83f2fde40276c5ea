package org.xinheng.definitions.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.publicity.PenaltyFacts;
import org.xinheng.definitions.publicity.PublicityClass;

/**
 * What the repair rules ask about a record. Both days from which publicity may be counted are kept, because the regime of the
 * processing day chooses between them.
 *
 * @param decidedOn date of the document
 * @param firstPublishedOn first day it was shown, or null if it never was
 * @param penalties the penalties of the one decision, one or several; may be empty for other records
 * @param determinedClass class the determining department fixed itself; it goes before the table; must be given when there is
 *     no penalty
 * @param authority name of the authority that decided
 * @param fulfilment what is known about the obligation
 * @param standing where the record stands with the public
 * @param hindrances what else stands in the way
 * @param materials ids of materials that are there already
 */
public record RepairFacts(
        LocalDate decidedOn,
        @Nullable LocalDate firstPublishedOn,
        List<PenaltyFacts> penalties,
        @Nullable PublicityClass determinedClass,
        String authority,
        Fulfilment fulfilment,
        Standing standing,
        List<Hindrance> hindrances,
        Set<String> materials) {

    public RepairFacts {
        penalties = List.copyOf(penalties);
        hindrances = List.copyOf(hindrances);
        materials = Set.copyOf(materials);
        if (penalties.isEmpty() && determinedClass == null) {
            throw new IllegalArgumentException("既没有处罚，也没有认定的类别，无法判断信用修复条件。");
        }
    }

    /** The same, once what is owed is done and what is applied for is decided: what a subject can look forward to. */
    public RepairFacts onceMended() {
        return new RepairFacts(
                decidedOn,
                firstPublishedOn,
                penalties,
                determinedClass,
                authority,
                fulfilment instanceof Fulfilment.Unfulfilled ? new Fulfilment.Unknown() : fulfilment,
                standing,
                hindrances.stream()
                        .filter(hindrance -> !(hindrance instanceof Hindrance.OpenApplication))
                        .toList(),
                materials);
    }

    /** A published penalty about which nothing else is known. */
    public static RepairFacts ofPenalty(LocalDate decidedOn, PenaltyFacts... penalties) {
        return new RepairFacts(
                decidedOn,
                decidedOn,
                List.of(penalties),
                null,
                "",
                new Fulfilment.Unknown(),
                Standing.PUBLISHED,
                List.of(),
                Set.of());
    }

    /** The same with another fulfilment. */
    public RepairFacts with(Fulfilment other) {
        return new RepairFacts(
                decidedOn,
                firstPublishedOn,
                penalties,
                determinedClass,
                authority,
                other,
                standing,
                hindrances,
                materials);
    }

    /** The same with more papers at hand. */
    public RepairFacts withMaterials(Set<String> more) {
        var all = new TreeSet<>(materials);
        all.addAll(more);
        return new RepairFacts(
                decidedOn,
                firstPublishedOn,
                penalties,
                determinedClass,
                authority,
                fulfilment,
                standing,
                hindrances,
                all);
    }

    /** Kinds of penalty over all penalties of the decision. */
    Set<String> kinds() {
        var kinds = new TreeSet<String>();
        penalties.forEach(penalty -> kinds.addAll(penalty.kinds()));
        return kinds;
    }

    <T extends Hindrance> Optional<T> hindrance(Class<T> type) {
        return hindrances.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
