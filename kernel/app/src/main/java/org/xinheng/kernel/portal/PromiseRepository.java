package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/**
 * Reads the public copy of commitments. One that runs is shown while it is valid; one that was determined only while the
 * record that says so is public, so a repaired, withdrawn or expired record takes it along.
 */
@ApplicationScoped
class PromiseRepository {

    /** Commitments that are shown today, behind {@code from}. */
    static final String SHOWN_FROM = """
            public_commitment c left join public_record r on r.tenant = c.tenant and r.id = c.record
               and r.publish_from <= :today and (r.publish_until is null or r.publish_until >= :today)
            where c.tenant = :tenant and c.made_on <= :today
              and (r.id is not null or (c.record is null and (c.valid_until is null or c.valid_until >= :today)))""";

    private static final String SHOWN = " from " + SHOWN_FROM;

    private final Jdbi portal;

    PromiseRepository(@Database(Database.As.PORTAL) Jdbi portal) {
        this.portal = portal;
    }

    /** The kinds with commitments today, the commonest first: id and Chinese name. */
    List<Pages.Option> kinds(Visit visit) {
        return portal.withHandle(
                handle -> handle.createQuery("select c.kind, max(c.kind_label) as label, count(*) as many" + SHOWN
                                + " group by c.kind order by count(*) desc, c.kind")
                        .bind("tenant", visit.tenant().id())
                        .bind("today", visit.today())
                        .map((row, context) -> new Pages.Option(row.getString("kind"), row.getString("label"), false))
                        .list());
    }

    /** Newest first; at most {@code limit} rows behind the cursor. */
    List<PromiseLine> lines(Visit visit, PromiseFilter filter, int limit, UnaryOperator<String> words) {
        var after = filter.after();
        return portal.withHandle(handle -> handle.createQuery("""
                        select c.id, c.code, c.kind, c.subject_code, c.subject_name, c.matter, c.content, c.authority_name,
                               c.made_on, c.valid_until, coalesce(c.fulfilment, 'RUNNING') as kept, c.record,
                               coalesce(r.disputed, false) as disputed""" + SHOWN + """

                          and (cast(:kind as text) is null or c.kind = :kind)
                          and (cast(:kept as text) is null or coalesce(c.fulfilment, 'RUNNING') = :kept)
                          and (cast(:q as text) is null or c.subject_code = upper(:q)
                               or position(search_key(:q) in c.name_key) > 0)
                          and (cast(:day as date) is null or (c.made_on, c.id) < (cast(:day as date), cast(:id as uuid)))
                        order by c.made_on desc, c.id desc limit :limit
                        """)
                .bind("tenant", visit.tenant().id())
                .bind("today", visit.today())
                .bind("kind", filter.kind())
                .bind("kept", filter.kept())
                .bind("q", filter.q())
                .bind("day", after == null ? null : after.decidedOn())
                .bind("id", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> new PromiseLine(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("kind"),
                        row.getString("subject_code"),
                        row.getString("subject_name"),
                        row.getString("matter"),
                        row.getString("content"),
                        row.getString("authority_name"),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("kept"),
                        words.apply("kept" + row.getString("kept")),
                        row.getObject("record", UUID.class),
                        row.getBoolean("disputed")))
                .list());
    }
}
