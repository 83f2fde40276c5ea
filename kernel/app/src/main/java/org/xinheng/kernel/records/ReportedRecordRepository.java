package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Disclosure;
import org.xinheng.kernel.tenancy.Unit;

/** Reads records in effect about one subject, and keeps them as they are until the unit ends. */
@ApplicationScoped
class ReportedRecordRepository {

    record Row(
            UUID id,
            String item,
            int itemVersion,
            String documentNo,
            String title,
            String authorityName,
            LocalDate decidedOn,
            @Nullable LocalDate validUntil,
            @Nullable String weight,
            boolean published,
            boolean disputed,
            String payload) {}

    List<Row> list(Unit unit, ReportedRecords.Question question, LocalDate today) {
        return unit.handle()
                .createQuery("""
                        select r.id, r.item, r.item_version, r.document_no, r.title, r.authority_name, r.decided_on, r.valid_until,
                          r.class, r.disputed, r.payload::text as payload,
                          r.publish and r.publish_from <= :today and (r.publish_until is null or r.publish_until >= :today) as shown
                        from record r
                        where r.tenant = :tenant and r.subject = :subject and r.state = 'EFFECTIVE'
                          and r.disclosure = any (cast(:circles as text[]))
                          and (:unpublished or (r.publish and r.publish_from <= :today
                                                and (r.publish_until is null or r.publish_until >= :today)))
                          and (cast(:from as date) is null or r.decided_on >= cast(:from as date))
                          and (cast(:until as date) is null or r.decided_on <= cast(:until as date))
                        order by r.decided_on desc, r.id desc limit :most for share of r
                        """)
                .bind("tenant", unit.tenant())
                .bind("subject", question.subject())
                .bind("today", today)
                .bind("circles", circles(question.circle()))
                .bind("unpublished", question.unpublished())
                .bind("from", question.from())
                .bind("until", question.until())
                .bind("most", question.most())
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("item"),
                        row.getInt("item_version"),
                        row.getString("document_no"),
                        row.getString("title"),
                        row.getString("authority_name"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("class"),
                        row.getBoolean("shown"),
                        row.getBoolean("disputed"),
                        row.getString("payload")))
                .list();
    }

    private static String[] circles(Disclosure circle) {
        return Arrays.stream(Disclosure.values())
                .filter(each -> !circle.isWiderThan(each))
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
