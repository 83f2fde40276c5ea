package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.portal.look.BrandSheet;

/** The public pages of lists. */
@ApplicationScoped
class ListedPages {

    private final ListedRepository entries;
    private final StaticFiles files;

    ListedPages(ListedRepository entries, StaticFiles files) {
        this.entries = entries;
        this.files = files;
    }

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListedPage(
            Frame f,
            String heading,
            String lead,
            List<Pages.Option> lists,
            String q,
            boolean filtered,
            String caption,
            List<ListedRow> rows,
            @Nullable String firstHref,
            @Nullable String nextHref)
            implements TemplateInstance {}

    TemplateInstance lists(Visit visit, ListedFilter filter) {
        var texts = visit.texts();
        var leaf = Leaf.of(
                visit,
                entries.rows(visit, filter, Leaf.ROWS + 1),
                filter.after(),
                row -> new Cursor(row.listedOn(), row.id()),
                filter::href);
        var lists = entries.lists(visit).stream()
                .map(list -> list.selectedIf(list.value().equals(filter.list())))
                .toList();
        return new ListedPage(
                Frame.of(visit, "lists", BrandSheet.of(visit.tenant()), files.version()),
                texts.require("lists"),
                texts.require("listsLead"),
                lists,
                filter.q() == null ? "" : filter.q(),
                filter.any(),
                leaf.caption(),
                leaf.rows(),
                leaf.firstHref(),
                leaf.nextHref());
    }
}
