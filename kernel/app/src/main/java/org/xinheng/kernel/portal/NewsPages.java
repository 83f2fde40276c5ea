package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.articles.Shelf;
import org.xinheng.kernel.portal.look.BrandSheet;

/** Pages of articles: policy, news, cases, training. */
@ApplicationScoped
class NewsPages {

    static final String ADDRESS = "/news";

    private final NewsRepository news;
    private final StaticFiles files;

    NewsPages(NewsRepository news, StaticFiles files) {
        this.news = news;
        this.files = files;
    }

    /** A way to one column, or to all of them. */
    public record Tab(String href, String label, boolean current) {}

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewsPage(
            Frame f,
            String heading,
            String lead,
            List<Tab> tabs,
            List<NewsLine> rows,
            @Nullable String firstHref,
            @Nullable String nextHref)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ArticlePage(Frame f, NewsText article, RawString content, String shelfHref) implements TemplateInstance {}

    /** A column, or all; an unknown one shows all. */
    TemplateInstance list(Visit visit, @Nullable String asked, @Nullable String after) {
        var texts = visit.texts();
        var shelf = Shelf.find(asked).orElse(null);
        var cursor = Cursor.read(after).orElse(null);
        var leaf = Leaf.of(
                visit,
                news.lines(visit, shelf, cursor, Leaf.ROWS + 1),
                cursor,
                line -> new Cursor(line.publishedOn(), line.id()),
                from -> href(shelf, from));
        return new NewsPage(
                frame(visit),
                texts.require(shelf == null ? "news" : "shelf" + shelf.name()),
                texts.require(shelf == null ? "newsLead" : "shelfLead" + shelf.name()),
                tabs(texts, shelf),
                leaf.rows(),
                leaf.firstHref(),
                leaf.nextHref());
    }

    private static List<Tab> tabs(Texts texts, @Nullable Shelf chosen) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(ADDRESS, texts.require("newsAll"), chosen == null));
        Arrays.stream(Shelf.values())
                .map(shelf -> new Tab(href(shelf, null), texts.require("shelf" + shelf.name()), shelf.equals(chosen)))
                .forEach(tabs::add);
        return List.copyOf(tabs);
    }

    /** Nothing when no such article is published here now. */
    Optional<TemplateInstance> article(Visit visit, UUID id) {
        return news.find(visit, id)
                .map(found -> new ArticlePage(
                        frame(visit),
                        found,
                        new RawString(found.html()),
                        href(found.line().shelf(), null)));
    }

    private Frame frame(Visit visit) {
        return Frame.of(visit, "news", BrandSheet.of(visit.tenant()), files.version());
    }

    static String href(@Nullable Shelf shelf, @Nullable Cursor after) {
        return new Address(ADDRESS)
                .with("shelf", shelf == null ? null : shelf.slug())
                .behind(after)
                .toString();
    }
}
