package org.xinheng.kernel.subjects.names;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.kernel.tenancy.Unit;

/** Organisations that may be meant by names that are nobody's. */
@ApplicationScoped
public class NameCandidates {

    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 5;

    private final NameKeyRepository keys;

    NameCandidates(NameKeyRepository keys) {
        this.keys = keys;
    }

    private record Ranked(int degree, NameCandidate candidate) {}

    /**
     * Candidates for each name, the nearest first, at most five.
     *
     * @return in the order of the names; an empty list where nobody is near
     */
    public List<List<NameCandidate>> find(Unit unit, List<String> names) {
        List<FoldedName> folded = names.stream().map(FoldedName::of).toList();
        Map<Integer, List<NameKeyRepository.Named>> hits =
                keys.find(unit, folded.stream().map(NameKeys::asked).toList(), LOOKED_AT);
        var found = new ArrayList<List<NameCandidate>>(names.size());
        for (int i = 0; i < names.size(); i++) {
            found.add(ranked(folded.get(i), hits.getOrDefault(i, List.of())));
        }
        return found;
    }

    private static List<NameCandidate> ranked(FoldedName asked, List<NameKeyRepository.Named> hits) {
        return hits.stream()
                .flatMap(hit -> ranked(asked, hit).stream())
                .sorted(Comparator.comparingInt(Ranked::degree)
                        .thenComparing(ranked -> ranked.candidate().code()))
                .limit(SHOWN)
                .map(Ranked::candidate)
                .toList();
    }

    /** By the name that is nearest; the present one before former ones. */
    private static Optional<Ranked> ranked(FoldedName asked, NameKeyRepository.Named hit) {
        Optional<Ranked> nearest = NameLikeness.between(asked, FoldedName.of(hit.name()))
                .map(difference -> ranked(hit, difference.degree() * 2, difference.words()));
        for (String former : hit.formerNames()) {
            Optional<Ranked> byFormer = NameLikeness.between(asked, FoldedName.of(former))
                    .map(difference -> ranked(
                            hit, difference.degree() * 2 + 1, "与曾用名“%s”相比，%s".formatted(former, difference.words())));
            if (byFormer.isPresent()
                    && nearest.filter(other -> other.degree() <= byFormer.get().degree())
                            .isEmpty()) {
                nearest = byFormer;
            }
        }
        return nearest;
    }

    private static Ranked ranked(NameKeyRepository.Named hit, int degree, String why) {
        return new Ranked(degree, new NameCandidate(hit.id(), hit.code(), hit.name(), why));
    }
}
