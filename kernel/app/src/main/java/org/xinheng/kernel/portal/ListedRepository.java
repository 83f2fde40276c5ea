package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/** Reads the public copy of list entries. Who counts is judged by the days, so nobody stays a day too long. */
@ApplicationScoped
class ListedRepository {

    /** Who is on a list today. */
    static final String ON_A_LIST = "tenant = :tenant and listed_on <= :today and ends_on > :today";

    private final Jdbi portal;

    ListedRepository(@Database(Database.As.PORTAL) Jdbi portal) {
        this.portal = portal;
    }

    /** A list with entries: its id, the name it was stored under and how many there are. */
    record Listing(String list, String label, int entries) {}

    /** The lists with entries today, the longest first. */
    List<Listing> lists(Visit visit) {
        return portal.withHandle(handle -> handle.createQuery(
                        "select list, max(list_label) as label, count(*) as entries from public_list_entry where "
                                + ON_A_LIST + " group by list order by count(*) desc, list")
                .bind("tenant", visit.tenant().id())
                .bind("today", visit.today())
                .map((row, context) ->
                        new Listing(row.getString("list"), row.getString("label"), row.getInt("entries")))
                .list());
    }

    /** Newest first; at most {@code limit} rows behind the cursor. */
    List<ListedRow> rows(Visit visit, ListedFilter filter, int limit) {
        var after = filter.after();
        return portal.withHandle(handle -> handle.createQuery("""
                        select id, list, list_label, polarity, subject_code, subject_name, reason, basis, authority_name, document_no, listed_on,
                               ends_on
                        from public_list_entry
                        where\s""" + ON_A_LIST + """

                          and (cast(:list as text) is null or list = :list)
                          and (cast(:q as text) is null or subject_code = upper(:q)
                               or position(search_key(:q) in name_key) > 0)
                          and (cast(:day as date) is null or (listed_on, id) < (cast(:day as date), cast(:id as uuid)))
                        order by listed_on desc, id desc limit :limit
                        """)
                .bind("tenant", visit.tenant().id())
                .bind("today", visit.today())
                .bind("list", filter.list())
                .bind("q", filter.q())
                .bind("day", after == null ? null : after.decidedOn())
                .bind("id", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> new ListedRow(
                        row.getObject("id", UUID.class),
                        row.getString("list"),
                        row.getString("list_label"),
                        row.getString("polarity").toLowerCase(Locale.ROOT),
                        row.getString("subject_code"),
                        row.getString("subject_name"),
                        row.getString("reason"),
                        row.getString("basis"),
                        row.getString("authority_name"),
                        row.getString("document_no"),
                        row.getObject("listed_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class).minusDays(1)))
                .list());
    }
}
