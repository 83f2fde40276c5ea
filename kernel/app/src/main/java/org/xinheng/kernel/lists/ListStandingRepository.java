package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
                .map((row, context) -> new ListStanding(
                        row.getObject("id", UUID.class),
                        row.getString("list"),
                        row.getString("list_label"),
                        Polarity.valueOf(row.getString("polarity")),
                        row.getString("document_no"),
                        row.getString("authority_name"),
                        row.getObject("listed_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }
}
