package org.xinheng.kernel.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Subjects of programmes, and what was done with them. */
@ApplicationScoped
class RectifiedRepository {

    /** A subject as it stands. */
    record Rectified(UUID id, UUID programme, SubjectState state, int version) {}

    /** Takes an organisation of the registry in; none when the code is unknown, false when it was in. */
    Optional<Boolean> add(Unit unit, UUID programme, String code, String reason) {
        return unit.handle()
                .createQuery("""
                        with found as (select id, code, name from subject where code = :code),
                        added as (
                          insert into rectification_subject (programme, subject, subject_code, subject_name, reason, state, added_by,
                            added_by_name, added_at)
                          select cast(:programme as uuid), id, code, name, :reason, 'IN', :by, :byName, cast(:at as timestamptz) from found
                          on conflict (tenant, programme, subject) do nothing returning 1)
                        select exists (select from added) from found
                        """)
                .bind("programme", programme)
                .bind("code", code)
                .bind("reason", reason)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .mapTo(Boolean.class)
                .findOne();
    }

    /** Codes of organisations with so many effective records of an item since a day. */
    List<String> choose(Unit unit, String item, LocalDate since, int atLeast, int limit) {
        return unit.handle()
                .createQuery("""
                        select subject_code from record
                        where tenant = :tenant and item = :item and decided_on >= :since and state = 'EFFECTIVE' and subject is not null
                        group by subject_code having count(*) >= :atLeast order by count(*) desc, subject_code limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("item", item)
                .bind("since", since)
                .bind("atLeast", atLeast)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    Optional<Rectified> lock(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("""
                        select id, programme, state, version from rectification_subject where tenant = :tenant and id = :id
                        for no key update
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> new Rectified(
                        row.getObject("id", UUID.class),
                        row.getObject("programme", UUID.class),
                        SubjectState.valueOf(row.getString("state")),
                        row.getInt("version")))
                .findOne();
    }

    /** Writes down what was done, and where the subject stands then. */
    void step(Unit unit, UUID id, RectifiedView.Step step) {
        unit.handle()
                .createUpdate("""
                        insert into rectification_step (subject, kind, held_on, place, attendees, minutes, result, due_on, by, by_name,
                          bureau, at)
                        values (:subject, :kind, :heldOn, :place, :attendees, :minutes, :result, :dueOn, :by, :byName, :bureau, :at)
                        """)
                .bind("subject", id)
                .bind("kind", step.kind().name())
                .bind("heldOn", step.heldOn())
                .bind("place", step.place())
                .bind("attendees", step.attendees())
                .bind("minutes", step.minutes())
                .bind("result", step.result())
                .bind("dueOn", step.dueOn())
                .bind("by", unit.actor().person())
                .bind("byName", step.by())
                .bind("bureau", unit.actor().bureau())
                .bind("at", step.at())
                .execute();
        unit.handle()
                .createUpdate("""
                        update rectification_subject set state = :state, due_on = :dueOn, version = version + 1
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("state", step.kind().to().name())
                .bind("dueOn", step.dueOn())
                .execute();
    }

    /** Subjects of a programme, those to be looked at first. */
    List<RectifiedView> list(
            Unit unit, UUID programme, @Nullable SubjectState state, @Nullable String q, int limit, LocalDate today) {
        return unit.handle()
                .createQuery("""
                        select * from rectification_subject where tenant = :tenant and programme = :programme
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:q as text) is null or subject_code = :q or position(cast(:q as text) in subject_name) > 0)
                        order by (state in ('MENDED', 'RELEASED')), coalesce(due_on, 'infinity'::date), subject_code limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("programme", programme)
                .bind("state", state == null ? null : state.name())
                .bind("q", q)
                .bind("limit", limit)
                .map((row, context) -> read(row, List.of(), today))
                .list();
    }

    Optional<RectifiedView> find(Unit unit, UUID id, LocalDate today) {
        var steps = unit.handle()
                .createQuery(
                        "select * from rectification_step where tenant = :tenant and subject = :id order by at, id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> step(row))
                .list();
        return unit.handle()
                .createQuery("select * from rectification_subject where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> read(row, steps, today))
                .findOne();
    }

    private static RectifiedView read(ResultSet row, List<RectifiedView.Step> steps, LocalDate today)
            throws SQLException {
        var state = SubjectState.valueOf(row.getString("state"));
        LocalDate due = row.getObject("due_on", LocalDate.class);
        return new RectifiedView(
                row.getObject("id", UUID.class),
                row.getString("subject_code"),
                row.getString("subject_name"),
                row.getString("reason"),
                state,
                state.label(),
                due,
                due != null && due.isBefore(today) && !state.isSettled(),
                row.getInt("version"),
                steps);
    }

    private static RectifiedView.Step step(ResultSet row) throws SQLException {
        var kind = StepKind.valueOf(row.getString("kind"));
        return new RectifiedView.Step(
                kind,
                kind.label(),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getString("attendees"),
                row.getString("minutes"),
                row.getString("result"),
                row.getObject("due_on", LocalDate.class),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
