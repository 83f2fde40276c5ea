package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/**
 * Reads how contracts were performed from the public records of their catalogue item: what a field may show, and until when,
 * was decided there, and a repaired, withdrawn or expired record is not among them.
 */
@ApplicationScoped
class ContractPortalRepository {

    /** The catalogue item. */
    static final String ITEM = "contract-performance";

    private final Jdbi portal;

    ContractPortalRepository(@Database(Database.As.PORTAL) Jdbi portal) {
        this.portal = portal;
    }

    /**
     * What the fields are called that the list shows.
     *
     * @param states what the state's choices are called, as {@link PromiseFilter#PERFORMED} orders them
     */
    record Columns(String state, String purchaser, String endsOn, List<String> states) {

        String chosen(String kept) {
            return states.get(PromiseFilter.PERFORMED.indexOf(kept));
        }

        String keptOf(String word) {
            int at = states.indexOf(word);
            return PromiseFilter.PERFORMED.get(Math.max(0, at));
        }
    }

    /** Newest first; at most {@code limit} rows behind the cursor. */
    List<ContractLine> lines(Visit visit, PromiseFilter filter, Columns columns, int limit) {
        var after = filter.after();
        String kept = filter.kept();
        return portal.withHandle(handle -> handle.createQuery("""
                        select c.id, c.document_no, c.title, c.subject_code, c.subject_name, c.authority_name, c.decided_on, c.disputed,
                               s.state, s.purchaser, s.ends_on, (select e.successor_name from public_bureau_end e
                                 where e.tenant = c.tenant and e.code = c.authority_code) as heir
                        from public_record c cross join lateral (
                          select coalesce(max(f ->> 1) filter (where f ->> 0 = :state), '') as state,
                                 coalesce(max(f ->> 1) filter (where f ->> 0 = :purchaser), '') as purchaser,
                                 coalesce(max(f ->> 1) filter (where f ->> 0 = :endsOn and f ->> 1 <> '2099-12-31'), '') as ends_on
                          from jsonb_array_elements(c.fields) f) s
                        where c.tenant = :tenant and c.item = :item
                          and c.publish_from <= :today and (c.publish_until is null or c.publish_until >= :today)
                          and (cast(:kept as text) is null or s.state = :kept)
                          and (cast(:q as text) is null or c.subject_code = upper(:q) or c.document_no = :q
                               or position(search_key(:q) in search_key(c.subject_name)) > 0
                               or position(search_key(:q) in search_key(c.title)) > 0)
                          and (cast(:day as date) is null or (c.decided_on, c.id) < (cast(:day as date), cast(:id as uuid)))
                        order by c.decided_on desc, c.id desc limit :limit
                        """)
                .bind("tenant", visit.tenant().id())
                .bind("item", ITEM)
                .bind("today", visit.today())
                .bind("state", columns.state())
                .bind("purchaser", columns.purchaser())
                .bind("endsOn", columns.endsOn())
                .bind("kept", kept == null ? null : columns.chosen(kept))
                .bind("q", filter.q())
                .bind("day", after == null ? null : after.decidedOn())
                .bind("id", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> {
                    String how = columns.keptOf(row.getString("state"));
                    return new ContractLine(
                            row.getObject("id", UUID.class),
                            row.getString("document_no"),
                            row.getString("title"),
                            row.getString("subject_code"),
                            row.getString("subject_name"),
                            row.getString("purchaser"),
                            row.getString("ends_on"),
                            row.getString("authority_name"),
                            visit.texts().heir(row.getString("heir")),
                            row.getObject("decided_on", LocalDate.class),
                            how,
                            visit.texts().require("performed" + how),
                            row.getBoolean("disputed"));
                })
                .list());
    }
}
