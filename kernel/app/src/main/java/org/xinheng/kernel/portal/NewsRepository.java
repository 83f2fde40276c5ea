package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.articles.ArticleHtml;
import org.xinheng.kernel.articles.Shelf;
import org.xinheng.kernel.tenancy.Database;

/** Reads the public copy of articles and their files. */
@ApplicationScoped
class NewsRepository {

    private static final String LINE = "id, shelf, title, summary, source, published_on, held_on";

    private static final int MEGABYTE = 1024 * 1024;

    private final Jdbi portal;

    NewsRepository(@Database(Database.As.PORTAL) Jdbi portal) {
        this.portal = portal;
    }

    /** The latest first; at most {@code limit} behind the cursor. */
    List<NewsLine> lines(Visit visit, @Nullable Shelf shelf, @Nullable Cursor after, int limit) {
        return portal.withHandle(handle -> {
            var query = handle.createQuery("select " + LINE + " from public_article where tenant = :tenant"
                            + (shelf == null ? "" : " and shelf = :shelf")
                            + (after == null ? "" : " and (published_on, id) < (:day, :id)")
                            + " order by published_on desc, id desc limit :limit")
                    .bind("tenant", visit.tenant().id())
                    .bind("limit", limit);
            if (shelf != null) {
                query.bind("shelf", shelf.name());
            }
            if (after != null) {
                query.bind("day", after.decidedOn()).bind("id", after.id());
            }
            return query.map((row, context) -> line(row, visit.texts())).list();
        });
    }

    /** One article with its files, if it is published now. */
    Optional<NewsText> find(Visit visit, UUID id) {
        var files = attachments(visit, id);
        return portal.withHandle(handle -> handle.createQuery(
                        "select " + LINE
                                + ", body, document_no, issued_on, place, attend from public_article where tenant = :tenant and id = :id")
                .bind("tenant", visit.tenant().id())
                .bind("id", id)
                .map((row, context) -> new NewsText(
                        line(row, visit.texts()),
                        ArticleHtml.of(row.getString("body")),
                        row.getString("document_no"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("attend"),
                        files))
                .findOne());
    }

    private List<NewsText.Attached> attachments(Visit visit, UUID article) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select id, name, size, replaced_on, because from public_article_attachment
                        where tenant = :tenant and article = :article order by place, id
                        """)
                .bind("tenant", visit.tenant().id())
                .bind("article", article)
                .map((row, context) -> new NewsText.Attached(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        size(row.getInt("size")),
                        replaced(visit.texts(), row)))
                .list());
    }

    private static @Nullable String replaced(Texts texts, ResultSet row) throws SQLException {
        String day = row.getString("replaced_on");
        return day == null ? null : texts.require("newsReplaced", day, row.getString("because"));
    }

    private static String size(int bytes) {
        return bytes < MEGABYTE
                ? Math.max(1, bytes / 1024) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGABYTE);
    }

    /** A file, if its article is published now. */
    Optional<PublicFile> attachment(int tenant, UUID article, UUID id) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select name, media_type, size from public_article_attachment
                        where tenant = :tenant and article = :article and id = :id
                        """)
                .bind("tenant", tenant)
                .bind("article", article)
                .bind("id", id)
                .map((row, context) -> new PublicFile(
                        article, id, row.getString("name"), row.getString("media_type"), row.getInt("size")))
                .findOne());
    }

    /** Some bytes of a file, if its article is published still. */
    Optional<byte[]> slice(int tenant, PublicFile file, int from, int length) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select substring(content from :from for :length) from public_article_attachment
                        where tenant = :tenant and article = :article and id = :id
                        """)
                .bind("from", from + 1)
                .bind("length", length)
                .bind("tenant", tenant)
                .bind("article", file.article())
                .bind("id", file.id())
                .mapTo(byte[].class)
                .findOne());
    }

    private static NewsLine line(ResultSet row, Texts texts) throws SQLException {
        var shelf = Shelf.valueOf(row.getString("shelf"));
        return new NewsLine(
                row.getObject("id", UUID.class),
                shelf,
                texts.require("shelf" + shelf.name()),
                row.getString("title"),
                row.getString("summary"),
                row.getString("source"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("held_on", LocalDate.class));
    }
}
