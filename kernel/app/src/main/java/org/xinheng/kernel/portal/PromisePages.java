package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.portal.look.BrandSheet;

/** The public page of commitments. */
@ApplicationScoped
class PromisePages {

    private final PromiseRepository promises;
    private final StaticFiles files;
    private final Definitions definitions;

    PromisePages(PromiseRepository promises, StaticFiles files, Definitions definitions) {
        this.promises = promises;
        this.files = files;
        this.definitions = definitions;
    }

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CommitmentsPage(
            Frame f,
            String heading,
            String lead,
            List<Pages.Option> kinds,
            List<Pages.Option> states,
            String q,
            boolean filtered,
            String caption,
            List<PromiseLine> rows,
            @Nullable String firstHref,
            @Nullable String nextHref)
            implements TemplateInstance {}

    TemplateInstance commitments(Visit visit, PromiseFilter filter) {
        var texts = visit.texts();
        var lines = promises.lines(visit, filter, Leaf.ROWS + 1, texts::require).stream()
                .map(line -> line.called(kind(visit, line.kindLabel())))
                .toList();
        var leaf = Leaf.of(visit, lines, filter.after(), line -> new Cursor(line.madeOn(), line.id()), filter::href);
        var kinds = promises.kinds(visit).stream()
                .map(kind -> new Pages.Option(
                        kind.value(), kind(visit, kind.value()), kind.value().equals(filter.kind())))
                .toList();
        var states = PromiseFilter.KEPT.stream()
                .map(kept -> new Pages.Option(kept, texts.require("kept" + kept), kept.equals(filter.kept())))
                .toList();
        return new CommitmentsPage(
                Frame.of(visit, "commitments", BrandSheet.of(visit.tenant()), files.version()),
                texts.require("commitments"),
                texts.require("commitmentsLead"),
                kinds,
                states,
                filter.q() == null ? "" : filter.q(),
                filter.any(),
                leaf.caption(),
                leaf.rows(),
                leaf.firstHref(),
                leaf.nextHref());
    }

    /** What a kind is called in the reader's language; one that is gone from the law keeps its id. */
    private String kind(Visit visit, String id) {
        var kind = definitions.commitments().get(id);
        if (kind == null) {
            return id;
        }
        return visit.language() == Language.ZH
                ? kind.label().zh()
                : kind.label().en();
    }
}
