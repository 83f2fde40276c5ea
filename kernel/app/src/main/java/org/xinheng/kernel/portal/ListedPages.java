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
    private final TenantLaw law;
    private final StaticFiles files;

    ListedPages(ListedRepository entries, TenantLaw law, StaticFiles files) {
        this.entries = entries;
        this.law = law;
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
                .map(list -> new Pages.Option(
                        list.list(),
                        texts.require("listsOption", law.listName(visit, list.list(), list.label()), list.entries()),
                        list.list().equals(filter.list())))
                .toList();
        return new ListedPage(
                Frame.of(visit, "lists", BrandSheet.of(visit.tenant()), files.version()),
                texts.require("lists"),
                texts.require("listsLead"),
                lists,
                filter.q() == null ? "" : filter.q(),
                filter.any(),
                leaf.caption(),
                leaf.rows().stream()
                        .map(row -> row.named(law.listName(visit, row.list(), row.listLabel())))
                        .toList(),
                leaf.firstHref(),
                leaf.nextHref());
    }
}
