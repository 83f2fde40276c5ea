package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.kernel.tenancy.Unit;

/** Reads the places of one subject. */
@ApplicationScoped
class ListStandingRepository {

    List<ListStanding> list(
            Unit unit, @Nullable UUID subject, @Nullable UUID privateSubject, LocalDate day, int[] above) {
        return unit.handle()
                .createQuery("""
                        select id, list, list_label, polarity, document_no, authority_name, listed_on,
                               coalesce(removed_on, ends_on) as ends_on
                        from list_entry
                        where tenant = :tenant and listed_on <= :day and coalesce(removed_on, ends_on) > :day
                          and removed_because is distinct from 'WITHDRAWN'
                          and not exists (select from record r where r.tenant = list_entry.tenant and r.id = list_entry.record
                                            and r.state = 'SHIELDED')
                          and coalesce(subject, private_subject) = coalesce(cast(:subject as uuid), cast(:private as uuid))
                        union all
                        select p.id, p.list, p.list_label, p.polarity, p.document_no, p.authority_name, p.listed_on, p.ends_on
                        from public_list_entry p join subject s on s.code = p.subject_code
                        where p.tenant = any (:above) and s.id = cast(:subject as uuid) and p.listed_on <= :day and p.ends_on > :day
                        order by 7 desc, 1
                        """)
                .bind("tenant", unit.tenant())
                .bind("day", day)
                .bind("subject", subject)
                .bind("private", privateSubject)
                .bindArray("above", Integer.class, Arrays.stream(above).boxed().toList())
                .map((row, context) -> read(row))
                .list();
    }

    /** The places of many subjects, by their ids. */
    Map<UUID, List<ListStanding>> listAll(Unit unit, List<UUID> subjects, LocalDate day, int[] above) {
        var places = new HashMap<UUID, List<ListStanding>>();
        unit.handle()
                .createQuery("""
                        select e.id, e.list, e.list_label, e.polarity, e.document_no, e.authority_name, e.listed_on,
                               coalesce(e.removed_on, e.ends_on) as ends_on, a.subject as whose
                        from unnest(cast(:subjects as uuid[])) as a (subject)
                        join list_entry e on e.tenant = :tenant and coalesce(e.subject, e.private_subject) = a.subject
                        where e.listed_on <= :day and coalesce(e.removed_on, e.ends_on) > :day
                          and e.removed_because is distinct from 'WITHDRAWN'
                          and not exists (select from record r where r.tenant = e.tenant and r.id = e.record
                                            and r.state = 'SHIELDED')
                        union all
                        select p.id, p.list, p.list_label, p.polarity, p.document_no, p.authority_name, p.listed_on, p.ends_on,
                               s.id
                        from subject s join public_list_entry p on p.subject_code = s.code
                        where s.id = any (cast(:subjects as uuid[])) and p.tenant = any (:above)
                          and p.listed_on <= :day and p.ends_on > :day
                        order by 7 desc, 1
                        """)
                .bind("tenant", unit.tenant())
                .bind("day", day)
                .bind("subjects", subjects.toArray(UUID[]::new))
                .bindArray("above", Integer.class, Arrays.stream(above).boxed().toList())
                .map((row, context) -> Map.entry(row.getObject("whose", UUID.class), read(row)))
                .forEach(each -> places.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                        .add(each.getValue()));
        return places;
    }

    private static ListStanding read(ResultSet row) throws SQLException {
        return new ListStanding(
                row.getObject("id", UUID.class),
                row.getString("list"),
                row.getString("list_label"),
                Polarity.valueOf(row.getString("polarity")),
                row.getString("document_no"),
                row.getString("authority_name"),
                row.getObject("listed_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
