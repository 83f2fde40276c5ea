package org.xinheng.definitions.reports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Act;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Category;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.Level;
import org.xinheng.definitions.ListKind.Polarity;

/**
 * A section of a report, and what it takes in.
 *
 * @param acts records of these acts
 * @param categories records of these kinds of the national catalogue
 * @param levels records of items of these levels, before any other section
 * @param polarities places on lists of these polarities
 * @param lists places on these lists, by id, before any other section
 * @param text what it says besides, or null
 */
public record ReportSection(
        String id,
        Label label,
        Set<Act> acts,
        Set<Category> categories,
        Set<Level> levels,
        Set<Polarity> polarities,
        Set<String> lists,
        @Nullable String text) {

    public ReportSection {
        acts = Set.copyOf(acts);
        categories = Set.copyOf(categories);
        levels = Set.copyOf(levels);
        polarities = Set.copyOf(polarities);
        lists = Set.copyOf(lists);
    }

    /** Whether it takes anything in, so that having nothing means something. */
    public boolean takes() {
        return !(acts.isEmpty() && categories.isEmpty() && levels.isEmpty() && polarities.isEmpty() && lists.isEmpty());
    }

    /** The section records of an item stand in; empty: in none of them. */
    public static Optional<ReportSection> of(List<ReportSection> sections, CatalogueItem item) {
        return sections.stream()
                .filter(section -> section.levels().contains(item.level()))
                .findFirst()
                .or(() -> sections.stream()
                        .filter(section -> section.acts().contains(item.act())
                                || section.categories().contains(item.category()))
                        .findFirst());
    }

    /** The section places on a list stand in: one that names the list, else one that takes its polarity. */
    public static Optional<ReportSection> of(List<ReportSection> sections, String list, Polarity polarity) {
        return sections.stream()
                .filter(section -> section.lists().contains(list))
                .findFirst()
                .or(() -> sections.stream()
                        .filter(section -> section.polarities().contains(polarity))
                        .findFirst());
    }
}
