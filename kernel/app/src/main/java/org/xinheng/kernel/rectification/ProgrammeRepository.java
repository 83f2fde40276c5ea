package org.xinheng.kernel.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Programmes of the unit's tenant with their figures. */
@ApplicationScoped
class ProgrammeRepository {

    private static final String ROWS = """
            select p.*, coalesce(b.name, '') as bureau_name, s.*, t.*
            from rectification_programme p left join bureau b on b.tenant = p.tenant and b.id = p.bureau
            cross join lateral (
              select count(*) filter (where state = 'IN') as n_in, count(*) filter (where state = 'REMINDED') as n_reminded,
                count(*) filter (where state = 'TALKED') as n_talked, count(*) filter (where state = 'MENDED') as n_mended,
                count(*) filter (where state = 'UNMENDED') as n_unmended, count(*) filter (where state = 'RELEASED') as n_released,
                count(*) filter (where state in ('REMINDED', 'TALKED') and due_on < :today) as overdue
              from rectification_subject where tenant = p.tenant and programme = p.id) s
            cross join lateral (
              select count(*) filter (where x.kind = 'REMINDER') as reminders, count(*) filter (where x.kind = 'TALK') as talks
              from rectification_subject y join rectification_step x on x.tenant = y.tenant and x.subject = y.id
              where y.tenant = p.tenant and y.programme = p.id) t
            where p.tenant = :tenant""";

    /**
     * Stores a programme.
     *
     * @return its id; none when an open one has the same title
     */
    Optional<UUID> add(Unit unit, Programme programme) {
        return unit.handle()
                .createQuery("""
                        insert into rectification_programme (title, scope, basis, document_no, bureau, begins_on, ends_on, state, opened_by,
                          opened_by_name, opened_at)
                        values (:title, :scope, :basis, :documentNo, :bureau, :beginsOn, :endsOn, 'OPEN', :by, :byName, :at)
                        on conflict (tenant, title) where state = 'OPEN' do nothing returning id
                        """)
                .bind("title", programme.title())
                .bind("scope", programme.scope())
                .bind("basis", programme.basis())
                .bind("documentNo", programme.documentNo())
                .bind("bureau", programme.bureau())
                .bind("beginsOn", programme.beginsOn())
                .bind("endsOn", programme.endsOn())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .mapTo(UUID.class)
                .findOne();
    }

    /** A programme as it is stored. */
    record Programme(
            String title,
            String scope,
            String basis,
            String documentNo,
            @Nullable UUID bureau,
            LocalDate beginsOn,
            LocalDate endsOn) {}

    Optional<ProgrammeView> find(Unit unit, UUID id, LocalDate today) {
        return unit.handle()
                .createQuery(ROWS + " and p.id = :id")
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Open ones first, the newest first. */
    List<ProgrammeView> list(Unit unit, LocalDate today) {
        return unit.handle()
                .createQuery(ROWS + " order by (p.state = 'OPEN') desc, p.begins_on desc, p.id desc limit 200")
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .map((row, context) -> read(row))
                .list();
    }

    /** Closes it; false when somebody was faster. */
    boolean close(Unit unit, UUID id, int version, String summary, LocalDate today) {
        return unit.handle()
                        .createUpdate("""
                        update rectification_programme set state = 'CLOSED', closed_on = :today, summary = :summary, version = version + 1
                        where tenant = :tenant and id = :id and version = :version and state = 'OPEN'
                        """)
                        .bind("tenant", unit.tenant())
                        .bind("id", id)
                        .bind("version", version)
                        .bind("summary", summary)
                        .bind("today", today)
                        .execute()
                == 1;
    }

    private static ProgrammeView read(ResultSet row) throws SQLException {
        return new ProgrammeView(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("scope"),
                row.getString("basis"),
                row.getString("document_no"),
                row.getObject("bureau", UUID.class),
                row.getString("bureau_name"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("state").equals("OPEN"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("summary"),
                counts(row),
                row.getInt("reminders"),
                row.getInt("talks"),
                row.getInt("overdue"),
                row.getInt("version"));
    }

    private static Map<SubjectState, Integer> counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<SubjectState, Integer>(SubjectState.class);
        for (SubjectState state : SubjectState.values()) {
            counts.put(state, row.getInt("n_" + state.name().toLowerCase(Locale.ROOT)));
        }
        return counts;
    }
}
