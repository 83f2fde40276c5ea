package org.xinheng.kernel.workbench.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.workbench.notices.Notice.Kind;

/** Reads what is new out of what other features stored. */
@ApplicationScoped
class NoticeRepository {

    /** The last step of each case; steps are numbered by the version of the case they made. */
    private static final String LAST_STEPS = """
            select c.id::text as target, c.title, c.number || ' · ' || s.label || ' · ' || s.by_name as note, s.at
            from case_step s join case_file c on c.tenant = s.tenant and c.id = s.case_file and c.version = s.number
            where s.tenant = :tenant and s.at > :since and s.by <> :person
            """;

    /** Up to when the person has looked; the beginning of time when it never has. */
    Instant seen(Unit unit) {
        return unit.handle()
                .createQuery("select seen_at from notice_seen where tenant = :tenant and person = :person")
                .bind("tenant", unit.tenant())
                .bind("person", unit.actor().person())
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    void see(Unit unit, Instant until) {
        unit.handle()
                .createUpdate("""
                        insert into notice_seen (person, seen_at) values (:person, :until)
                        on conflict (tenant, person) do update set seen_at = greatest(notice_seen.seen_at, excluded.seen_at)
                        """)
                .bind("person", unit.actor().person())
                .bind("until", until)
                .execute();
    }

    /** Cases under way that another person's step brought to the queue of the unit's actor. */
    List<Notice> came(Unit unit, Instant since, int limit) {
        boolean platform = unit.actor().hasAny(Role.CITY_ADMINISTRATOR);
        return unit.handle()
                .createQuery(LAST_STEPS + """
                         and c.closed_at is null and not c.applicants_turn
                          and (c.bureau = cast(:bureau as uuid) or (:platform and c.bureau is null))
                        order by s.at desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("since", since)
                .bind("person", unit.actor().person())
                .bind("bureau", unit.actor().bureau())
                .bind("platform", platform)
                .bind("limit", limit)
                .map((row, context) -> read(row, Kind.CAME))
                .list();
    }

    /** Cases in which the actor took the step before, or a step at all if they are ended, and another person went on. */
    List<Notice> answered(Unit unit, Instant since, int limit) {
        return unit.handle()
                .createQuery(LAST_STEPS + """
                         and exists (select from case_step m where m.tenant = s.tenant and m.case_file = s.case_file and m.by = :person
                                      and (m.number = s.number - 1 or c.closed_at is not null))
                        order by s.at desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("since", since)
                .bind("person", unit.actor().person())
                .bind("limit", limit)
                .map((row, context) -> read(row, Kind.ANSWERED))
                .list();
    }

    /** Files the actor handed in that were refused as a whole or in part. */
    List<Notice> batches(Unit unit, Instant since, int limit) {
        return unit.handle()
                .createQuery("""
                        select id::text as target, file_name as title, finished_at as at,
                          case when state = 'FAILED' then '' else totals -> 'counts' ->> 'reject' end as note
                        from intake_batch
                        where tenant = :tenant and uploaded_by = :person and finished_at > :since
                          and (state = 'FAILED' or coalesce((totals -> 'counts' ->> 'reject')::int, 0) > 0)
                        order by finished_at desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("person", unit.actor().person())
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> read(row, Kind.BATCH))
                .list();
    }

    /** What officers did in cases about a firm, as far as the firm may read it: the last such step of each case. */
    List<Notice> outcomes(Unit unit, String code, Instant since, int limit) {
        return unit.handle()
                .createQuery("""
                        select * from (
                          select distinct on (c.id) c.id::text as target, c.title,
                            c.number || ' · ' || s.label || ' · ' || coalesce(c.subject_label, c.state_label) as note, s.at, s.by
                          from case_file c join case_step s on s.tenant = c.tenant and s.case_file = c.id
                          where c.tenant = :tenant and c.subject_code = :code and not c.concealed and not s.internal and s.at > :since
                          order by c.id, s.number desc) newest
                        where by <> :person order by at desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("code", code)
                .bind("person", unit.actor().person())
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> read(row, Kind.OUTCOME))
                .list();
    }

    /** Who asked about a firm by its consent, and what came of it. */
    List<Notice> queries(Unit unit, String code, Instant since, int limit) {
        return unit.handle()
                .createQuery("""
                        select consent::text as target, institution_name as title, outcome as note, asked_at as at
                        from consent_query
                        where tenant = :tenant and subject_code = :code and asked_at > :since
                        order by number desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("code", code)
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> read(row, Kind.QUERIED))
                .list();
    }

    private static Notice read(ResultSet row, Kind kind) throws SQLException {
        String note = row.getString("note");
        return new Notice(
                kind,
                row.getString("target"),
                row.getString("title"),
                note == null ? "" : note,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                null,
                null,
                true);
    }
}
