package org.xinheng.definitions.measures;

import java.util.List;
import java.util.Set;
import org.xinheng.definitions.ListKind.Polarity;

/**
 * Whom a measure meets: subjects on named lists, on every list of some polarity, or under a statute. Scores and grades are
 * not representable here (L4, L5).
 *
 * @param lists ids of lists
 * @param polarities every list of these, those of plugins and tenants included
 * @param statutes provisions that order the measure themselves
 */
public record Target(Set<String> lists, Set<Polarity> polarities, List<Statute> statutes) {

    public Target {
        lists = Set.copyOf(lists);
        polarities = Set.copyOf(polarities);
        statutes = List.copyOf(statutes);
    }

    /** Whether a standing is among those it meets. */
    public boolean meets(Standing standing) {
        return switch (standing) {
            case Standing.Listed listed -> lists.contains(listed.list()) || polarities.contains(listed.polarity());
            case Standing.UnderStatute under ->
                statutes.stream().anyMatch(statute -> statute.id().equals(under.statute()));
        };
    }
}
