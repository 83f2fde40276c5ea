package org.xinheng.kernel.articles;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.tenancy.Conditions;
import org.xinheng.kernel.tenancy.Unit;

/** Keeps articles and what was done with them; the public copy follows by itself. */
@ApplicationScoped
class ArticleRepository {

    /** A bureau sees its own and what is published. */
    private static final String ROWS = """
            select a.id, a.bureau, b.name as bureau_name, a.shelf, a.state, a.title, a.summary, a.body, a.source, a.document_no,
              a.issued_on, a.held_on, a.place, a.attend, a.begun_on, a.begun_by_name, a.writers,
              a.published_on, a.published_by_name, a.published_because, a.withdrawn_on, a.withdrawn_because, a.version
            from article a left join bureau b on b.tenant = a.tenant and b.id = a.bureau
            where a.tenant = :tenant and (:all or a.state = 'PUBLISHED' or a.bureau = cast(:own as uuid))""";

    /** Who takes the step is one more of its writers, once. */
    private static final String ALSO_BY =
            "writers = array_append(array_remove(writers, cast(:by as text)), cast(:by as text))";

    /** Whose articles the actor may see. */
    record Sight(boolean all, @Nullable UUID own) {}

    List<Article> list(
            Unit unit,
            Sight sight,
            @Nullable Shelf shelf,
            @Nullable ArticleState state,
            @Nullable String words,
            @Nullable DayCursor after,
            int limit) {
        return new Conditions(ROWS)
                .given("shelf", shelf == null ? null : shelf.name(), "a.shelf = :shelf")
                .given("state", state == null ? null : state.name(), "a.state = :state")
                .given("words", words, "position(:words in a.title) > 0")
                .behind(after, "(a.begun_on, a.id) < (:cursorDay, :cursorId)")
                .query(unit, "order by a.begun_on desc, a.id desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("all", sight.all())
                .bind("own", sight.own())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    Optional<Article> find(Unit unit, Sight sight, UUID id, boolean lock) {
        return new Conditions(ROWS)
                .given("id", id, "a.id = :id")
                .query(unit, lock ? "for no key update of a" : "")
                .bind("tenant", unit.tenant())
                .bind("all", sight.all())
                .bind("own", sight.own())
                .map((row, context) -> read(row))
                .findOne();
    }

    UUID add(Unit unit, @Nullable UUID bureau, ArticleText text, LocalDate today) {
        var insert = unit.handle()
                .createQuery("""
                        insert into article (bureau, shelf, title, summary, body, source, document_no, issued_on, held_on, place, attend,
                          begun_on, begun_by, begun_by_name, edited_by, writers)
                        values (cast(:bureau as uuid), :shelf, :title, :summary, :body, :source, :documentNo, :issuedOn,
                          cast(:heldOn as date), :place, :attend, :today, :by, :byName, :by, array[cast(:by as text)])
                        returning id
                        """)
                .bind("bureau", bureau)
                .bind("today", today)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name());
        return bind(insert, text).mapTo(UUID.class).one();
    }

    void edit(Unit unit, UUID id, ArticleText text) {
        var update = unit.handle()
                .createUpdate("""
                        update article set shelf = :shelf, title = :title, summary = :summary, body = :body, source = :source,
                          document_no = :documentNo, issued_on = :issuedOn, held_on = cast(:heldOn as date), place = :place,
                          attend = :attend, edited_by = :by,
                          %s, version = version + 1
                        where tenant = :tenant and id = :id
                        """.formatted(ALSO_BY))
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("by", unit.actor().person());
        bind(update, text).execute();
    }

    /** Something of a draft besides its text changed; who did it wrote part of it. */
    void written(Unit unit, UUID id) {
        changed(unit, id, "edited_by = :by, " + ALSO_BY)
                .bind("by", unit.actor().person())
                .execute();
    }

    /** Something beside a published text changed. */
    void moved(Unit unit, UUID id) {
        changed(unit, id, "edited_by = edited_by").execute();
    }

    private static Update changed(Unit unit, UUID id, String what) {
        return unit.handle()
                .createUpdate(
                        "update article set " + what + ", version = version + 1 where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ArticleText text) {
        var training = text.training();
        return statement
                .bind("shelf", text.shelf().name())
                .bind("title", text.title())
                .bind("summary", text.summary())
                .bind("body", text.body())
                .bind("source", text.source())
                .bind("documentNo", text.documentNo())
                .bind("issuedOn", text.issuedOn())
                .bind("heldOn", training == null ? null : training.heldOn())
                .bind("place", training == null ? null : training.place())
                .bind("attend", training == null ? null : training.attend());
    }

    void submit(Unit unit, UUID id, ArticleState state) {
        move(unit, id, state, "submitted_by = :by, " + ALSO_BY)
                .bind("by", unit.actor().person())
                .execute();
    }

    void giveBack(Unit unit, UUID id, ArticleState state) {
        move(unit, id, state, "submitted_by = submitted_by").execute();
    }

    void publish(Unit unit, UUID id, ArticleState state, @Nullable String because, LocalDate today) {
        move(
                        unit,
                        id,
                        state,
                        "published_on = :today, published_by = :by, published_by_name = :byName, published_because = :because")
                .bind("today", today)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("because", because)
                .execute();
    }

    void withdraw(Unit unit, UUID id, ArticleState state, String because, LocalDate today) {
        move(unit, id, state, "withdrawn_on = :today, withdrawn_because = :because")
                .bind("today", today)
                .bind("because", because)
                .execute();
    }

    private static Update move(Unit unit, UUID id, ArticleState state, String also) {
        return changed(unit, id, "state = :state, " + also).bind("state", state.name());
    }

    /** Writes down what was done. */
    void log(Unit unit, UUID id, ArticleStep step, String note) {
        unit.handle()
                .createUpdate("""
                        insert into article_step (article, number, step, note, by_name, at)
                        select :id, coalesce(max(number), 0) + 1, :step, :note, :byName, :at
                        from article_step where tenant = :tenant and article = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("step", step.name())
                .bind("note", note)
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    List<ArticleView.Done> steps(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(
                        "select step, note, by_name, at from article_step where tenant = :tenant and article = :id order by number")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> new ArticleView.Done(
                        ArticleStep.valueOf(row.getString("step")).label(),
                        row.getString("note"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Article read(ResultSet row) throws SQLException {
        var heldOn = row.getObject("held_on", LocalDate.class);
        var text = new ArticleText(
                Shelf.valueOf(row.getString("shelf")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                row.getString("source"),
                row.getString("document_no"),
                row.getObject("issued_on", LocalDate.class),
                heldOn == null
                        ? null
                        : new ArticleText.Training(heldOn, row.getString("place"), row.getString("attend")));
        return new Article(
                row.getObject("id", UUID.class),
                row.getObject("bureau", UUID.class),
                row.getString("bureau_name"),
                ArticleState.valueOf(row.getString("state")),
                text,
                row.getObject("begun_on", LocalDate.class),
                row.getString("begun_by_name"),
                List.of((String[]) row.getArray("writers").getArray()),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_by_name"),
                row.getString("published_because"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawn_because"),
                row.getInt("version"));
    }
}
