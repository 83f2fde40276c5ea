package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseSight.Scope;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Conditions;
import org.xinheng.kernel.tenancy.Unit;

/** Lists and shows cases of all kinds, as far as a scope reaches. */
@ApplicationScoped
class CaseDeskRepository {

    /** What of a case is read: all of it, or what its subject may see while a proposal waits for a decision. */
    private enum Reading {
        OFFICER("c.state", "c.state_label", "c.body", "c.due_on"),
        SUBJECT(
                "coalesce(c.subject_state, c.state)",
                "coalesce(c.subject_label, c.state_label)",
                "coalesce(c.subject_body, c.body)",
                "(case when c.subject_state is null then c.due_on else c.subject_due_on end)");

        private final String state;
        private final String due;
        private final String rows;

        Reading(String state, String label, String body, String due) {
            this.state = state;
            this.due = due;
            this.rows = """
                    select c.id, c.kind, c.kind_label, c.number, c.title, c.about, c.subject_code, c.subject_name, %s as state,
                      %s as state_label, c.applicants_turn, c.bureau, b.name as bureau_name, c.handler_name, %s as due_on, c.due_certain,
                      c.closed_at is not null as closed, c.opened_at, c.opened_by_name, c.version, %s::text as body, c.query_code
                    from case_file c left join bureau b on b.tenant = c.tenant and b.id = c.bureau
                    where c.tenant = :tenant
                    """.formatted(state, label, due, body);
        }

        static Reading of(Scope scope) {
            return scope.code() == null ? OFFICER : SUBJECT;
        }
    }

    /** The own bureau, and those it carries on for. */
    private static final String OWN =
            "(select b.id from bureau b where b.tenant = c.tenant and cast(:ownBureau as uuid) in (b.id, b.successor))";

    private static final String IN_SCOPE = """
             and (:all or (c.subject_code = cast(:code as text) and not c.concealed)
               or c.bureau in %1$s or c.opened_bureau in %1$s
               or exists (select from case_step s where s.tenant = c.tenant and s.case_file = c.id
                            and s.bureau in %1$s))
            """.formatted(OWN);

    private static final String BEIJING = " at time zone 'Asia/Shanghai'";

    /** The bureau that acted last, as monitoring counts ended cases. */
    private static final String LAST_BUREAU = """
            (select s.bureau from case_step s
             where s.tenant = c.tenant and s.case_file = c.id and s.bureau is not null
             order by s.number desc limit 1)""";

    /** Where a page ended: the sort key and the id, whichever the list is sorted by. */
    private record Cursor(String key, UUID id) {

        static Cursor parse(String text) {
            try {
                int cut = text.lastIndexOf('_');
                return new Cursor(text.substring(0, cut), UUID.fromString(text.substring(cut + 1)));
            } catch (RuntimeException e) {
                throw new KernelException(CaseError.CASE_CURSOR_INVALID, "翻页标记无效，请从第一页重新查询。");
            }
        }
    }

    static String cursorOf(CaseRow row) {
        return (row.closed() ? row.openedAt() : row.due() == null ? "infinity" : row.due()) + "_" + row.id();
    }

    /** Open cases by deadline, ended ones by their age, the newest first. */
    List<CaseRow> list(Unit unit, Scope scope, CaseQuery query, LocalDate today, @Nullable String after, int limit) {
        Cursor cursor = after == null ? null : Cursor.parse(after);
        var reading = Reading.of(scope);
        boolean closed = query.closed();
        var wanted = wanted(unit, scope, query, today, reading.rows);
        String due = "coalesce(" + reading.due + ", 'infinity'::date)";
        if (cursor != null) {
            wanted.given(
                            "key",
                            cursor.key(),
                            closed
                                    ? "(c.opened_at, c.id) < (cast(:key as timestamptz), :cursor)"
                                    : "(" + due + ", c.id) > (cast(:key as date), :cursor)")
                    .bind(true, "cursor", cursor.id());
        }
        String order = closed
                ? "order by c.opened_at desc, c.id desc limit :limit"
                : "order by " + due + ", c.id limit :limit";
        return scoped(wanted.query(unit, order), unit, scope)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list();
    }

    /** How many a list shows, by the very conditions of the list. */
    CaseDesk.Waiting count(Unit unit, Scope scope, CaseQuery query, LocalDate today) {
        String counted = "select count(*) as cases, min(" + Reading.of(scope).due
                + ") as due from case_file c where c.tenant = :tenant";
        return scoped(wanted(unit, scope, query, today, counted).query(unit, ""), unit, scope)
                .map((row, context) ->
                        new CaseDesk.Waiting(row.getLong("cases"), row.getObject("due", LocalDate.class)))
                .one();
    }

    private static Conditions wanted(Unit unit, Scope scope, CaseQuery query, LocalDate today, String select) {
        var reading = Reading.of(scope);
        boolean closed = query.closed();
        var start = new Conditions(select + IN_SCOPE);
        return (query.turn() ? turn(start, unit, scope) : start)
                .when(true, closed ? "c.closed_at is not null" : "c.closed_at is null")
                .given("kind", query.kind(), "c.kind = :kind")
                .given("state", query.state(), reading.state + " = :state")
                .given("bureau", query.bureau(), (closed ? LAST_BUREAU : "c.bureau") + " = :bureau")
                .given("from", query.closedOn().from(), "c.closed_at >= cast(:from as timestamp)" + BEIJING)
                .given(
                        "until",
                        query.closedOn().until(),
                        "c.closed_at < cast(:until as timestamp)" + BEIJING + " + interval '1 day'")
                .given("person", query.mine() ? unit.actor().person() : null, "c.handler = :person")
                .given("today", query.overdue() ? today : null, reading.due + " < :today")
                .given(
                        "q",
                        query.q(),
                        "(c.number = upper(:q) or c.subject_code = upper(:q) or strpos(c.subject_name, :q) > 0 or strpos(c.title, :q) > 0)");
    }

    /** What the applicant has to do is in no officer's queue, unless that officer began it for somebody at the counter. */
    private static Conditions turn(Conditions start, Unit unit, Scope scope) {
        if (scope.code() != null) {
            return start.when(true, "c.applicants_turn");
        }
        UUID own = unit.actor().bureau();
        return start.given("asker", unit.actor().person(), "(not c.applicants_turn or c.opened_by = :asker)")
                .given(
                        "turnBureau",
                        own,
                        scope.all() ? "(c.bureau is null or c.bureau = :turnBureau)" : "c.bureau = :turnBureau")
                .when(own == null, scope.all() ? "c.bureau is null" : "false");
    }

    /** A case with what only its page shows. */
    record Found(CaseRow row, String body, String queryCode) {}

    Optional<Found> find(Unit unit, Scope scope, UUID id) {
        return scoped(unit.handle().createQuery(Reading.of(scope).rows + IN_SCOPE + " and c.id = :id"), unit, scope)
                .bind("id", id)
                .map((row, context) -> new Found(row(row), row.getString("body"), row.getString("query_code")))
                .findOne();
    }

    /** Lets an officer take an open case, or give it back; false when another has it. */
    boolean take(Unit unit, UUID id, boolean take) {
        return unit.handle()
                        .createUpdate("""
                                update case_file set handler = case when :take then :by end,
                                  handler_name = case when :take then :byName end
                                where tenant = :tenant and id = :id and closed_at is null
                                  and (handler is null or handler = :by)
                                """)
                        .bind("tenant", unit.tenant())
                        .bind("id", id)
                        .bind("take", take)
                        .bind("by", unit.actor().person())
                        .bind("byName", unit.actor().name())
                        .execute()
                == 1;
    }

    /** A case whose deadline passed and nobody was told. */
    record Overdue(UUID id, String kind, LocalDate due) {}

    /** Marks overdue cases as escalated, the oldest first. */
    List<Overdue> escalate(Unit unit, LocalDate today, int limit) {
        return unit.handle()
                .createQuery("""
                        update case_file c set escalated_on = :today
                        where c.tenant = :tenant and c.id = any (array(
                          select o.id from case_file o
                          where o.tenant = :tenant and o.closed_at is null and o.escalated_on is null and o.due_on < :today
                          order by o.due_on, o.id limit :limit for no key update skip locked))
                        returning c.id, c.kind, c.due_on
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .bind("limit", limit)
                .map((row, context) -> new Overdue(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private static Query scoped(Query query, Unit unit, Scope scope) {
        return query.bind("tenant", unit.tenant())
                .bind("all", scope.all())
                .bind("code", scope.code())
                .bind("ownBureau", scope.bureau());
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("kind_label"),
                row.getString("number"),
                row.getString("title"),
                row.getString("about"),
                row.getString("subject_code"),
                row.getString("subject_name"),
                row.getString("state"),
                row.getString("state_label"),
                row.getBoolean("applicants_turn"),
                row.getObject("bureau", UUID.class),
                row.getString("bureau_name"),
                row.getString("handler_name"),
                row.getObject("due_on", LocalDate.class),
                null,
                row.getBoolean("due_certain"),
                row.getBoolean("closed"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by_name"),
                row.getInt("version"));
    }
}
