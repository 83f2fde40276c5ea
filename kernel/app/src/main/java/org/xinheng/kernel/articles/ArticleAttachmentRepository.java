package org.xinheng.kernel.articles;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Unit;

/** Keeps the files that articles bring along; the public copy follows by itself. */
@ApplicationScoped
class ArticleAttachmentRepository {

    private static final String ROWS = """
            select id, name, media_type, size, added_by, added_by_name, added_at, replaces, because, confirmed_on, replaced_on
            from article_attachment where tenant = :tenant and article = :article
            """;

    /**
     * A file as it is kept.
     *
     * @param replaces the one it is to stand for, or null
     * @param confirmedOn when another person put it in its place, or null
     * @param replacedOn when another one took its place, or null
     */
    record Kept(
            UUID id,
            String name,
            String mediaType,
            int size,
            String addedBy,
            String addedByName,
            OffsetDateTime addedAt,
            @Nullable UUID replaces,
            @Nullable String because,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate replacedOn) {

        boolean isPending() {
            return replaces != null && confirmedOn == null;
        }

        /** What its name and its reason say, as the portal would show them, by the names of their fields. */
        Map<String, String> written() {
            return because == null
                    ? Map.of("attachments", name)
                    : new TreeMap<>(Map.of("attachments", name, "because", because));
        }

        /** Whether the public is to see it with the article. */
        boolean isCurrent() {
            return !isPending() && replacedOn == null;
        }
    }

    /** Every file of an article, those that were replaced and those that wait, too. */
    List<Kept> list(Unit unit, UUID article) {
        return unit.handle()
                .createQuery(ROWS + " order by place, added_at, id")
                .bind("tenant", unit.tenant())
                .bind("article", article)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<Kept> find(Unit unit, UUID article, UUID id) {
        return unit.handle()
                .createQuery(ROWS + " and id = :id")
                .bind("tenant", unit.tenant())
                .bind("article", article)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<AttachmentFile> findContent(Unit unit, UUID article, UUID id) {
        return unit.handle()
                .createQuery("""
                        select name, media_type, content from article_attachment
                        where tenant = :tenant and article = :article and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("article", article)
                .bind("id", id)
                .map((row, context) ->
                        new AttachmentFile(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .findOne();
    }

    /** Adds a file behind the others, or one that waits to take the place of another. */
    UUID add(Unit unit, UUID article, NewAttachment file, @Nullable UUID replaces, @Nullable String because) {
        return unit.handle()
                .createQuery("""
                        insert into article_attachment (article, place, name, media_type, size, hash, content, added_by, added_by_name,
                          added_at, replaces, because)
                        select :article, coalesce((select place from article_attachment where tenant = :tenant and id = :replaces),
                            (select max(place) + 1 from article_attachment where tenant = :tenant and article = :article), 1),
                          :name, :type, :size, :hash, :content, :by, :byName, :at, cast(:replaces as uuid), :because
                        returning id
                        """)
                .bind("tenant", unit.tenant())
                .bind("article", article)
                .bind("name", file.name())
                .bind("type", file.type().mediaType())
                .bind("size", file.content().length)
                .bind("hash", Sm3.digest(file.content()))
                .bind("content", file.content())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .bind("replaces", replaces)
                .bind("because", because)
                .mapTo(UUID.class)
                .one();
    }

    void remove(Unit unit, UUID id) {
        unit.handle()
                .createUpdate("delete from article_attachment where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .execute();
    }

    /** Puts the one that waits into the place of the other. */
    void confirm(Unit unit, UUID pending, UUID replaced, LocalDate today) {
        unit.handle()
                .createUpdate("update article_attachment set replaced_on = :today where tenant = :tenant and id = :id")
                .bind("today", today)
                .bind("tenant", unit.tenant())
                .bind("id", replaced)
                .execute();
        unit.handle()
                .createUpdate("""
                        update article_attachment set confirmed_on = :today, confirmed_by = :by, confirmed_by_name = :byName
                        where tenant = :tenant and id = :id
                        """)
                .bind("today", today)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("tenant", unit.tenant())
                .bind("id", pending)
                .execute();
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("added_by"),
                row.getString("added_by_name"),
                row.getObject("added_at", OffsetDateTime.class),
                row.getObject("replaces", UUID.class),
                row.getString("because"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getObject("replaced_on", LocalDate.class));
    }
}
