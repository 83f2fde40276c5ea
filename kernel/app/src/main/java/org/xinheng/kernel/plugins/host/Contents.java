package org.xinheng.kernel.plugins.host;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.ListKind;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Standard;

/**
 * What a plugin adds to a tenant that switches it on.
 *
 * @param items catalogue items that can be reported
 * @param standards standards by which subjects are graded
 * @param lists kinds of lists
 * @param indicators Java indicators its standards use, by id
 * @param pages pages of console and portal that appear, generated from the above
 */
public record Contents(
        List<Part> items, List<Part> standards, List<Part> lists, List<Part> indicators, List<Part> pages) {

    /** Nothing: of a plugin that is switched off everywhere and therefore not loaded. */
    public static final Contents NONE = new Contents(List.of(), List.of(), List.of(), List.of(), List.of());

    /** What these definitions add. */
    public static Contents of(List<CatalogueItem> items, List<Evaluator> evaluators, List<ListKind> lists) {
        var pages = new ArrayList<Part>();
        var indicators = new TreeSet<String>();
        for (CatalogueItem item : items) {
            pages.add(new Part(
                    "item:" + item.id(), "“%s”的报送与查询".formatted(item.label().zh())));
        }
        for (Evaluator evaluator : evaluators) {
            Standard standard = evaluator.standard();
            String label = standard.label().zh();
            pages.add(new Part("grade:" + standard.id(), "“%s”的等级与逐项说明".formatted(label)));
            pages.add(new Part("run:" + standard.id(), "“%s”的批量评价与发布".formatted(label)));
            standard.editions().forEach(edition -> edition.groups().forEach(group -> java(group, indicators)));
        }
        return new Contents(
                items.stream()
                        .map(item -> new Part(item.id(), item.label().zh()))
                        .toList(),
                evaluators.stream()
                        .map(Evaluator::standard)
                        .map(standard ->
                                new Part(standard.id(), standard.label().zh()))
                        .toList(),
                lists.stream()
                        .map(list -> new Part(list.id(), list.label().zh()))
                        .toList(),
                indicators.stream().map(id -> new Part(id, id)).toList(),
                pages);
    }

    private static void java(Group group, TreeSet<String> into) {
        for (Criterion criterion : group.criteria()) {
            if (criterion.measure() instanceof Measure.Custom custom) {
                into.add(custom.indicator());
            }
        }
    }
}
