package org.xinheng.kernel.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.xinheng.kernel.tenancy.Database;

/** Reads the public read model. Each method is one statement and one round trip, outside any transaction. */
@ApplicationScoped
class PortalRepository {

    private static final String ROW = """
            id, item, act, subject_code, subject_name, document_no, title, authority_name, decided_on, publish_from,
            publish_until, class, disputed, (select e.successor_name from public_bureau_end e
              where e.tenant = :tenant and e.code = authority_code) as heir""";
    /** Also judged at reading, so that a record is gone at midnight even if the take-down is late. */
    static final String PUBLIC_TODAY = "publish_from <= :today and (publish_until is null or publish_until >= :today)";

    private static final TypeReference<Map<String, FieldInEnglish>> ENGLISH = new TypeReference<>() {};

    private final Jdbi portal;
    private final ObjectMapper json;

    PortalRepository(@Database(Database.As.PORTAL) Jdbi portal, ObjectMapper json) {
        this.portal = portal;
        this.json = json;
    }

    /** Changes whenever anything public of the tenant changes. */
    long version(int tenant) {
        return portal.withHandle(handle -> handle.createQuery("select version from public_stamp where tenant = :tenant")
                .bind("tenant", tenant)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    int subjects(int tenant) {
        return portal.withHandle(
                handle -> handle.createQuery("select subjects from public_stamp where tenant = :tenant")
                        .bind("tenant", tenant)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0));
    }

    /** What the catalogue publishes here, with the number of records, in the catalogue's order. */
    List<PublicItem> items(int tenant) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select i.item, i.act, i.label, i.label_en, i.basis, coalesce(sum(c.records), 0) as records
                        from public_item i left join public_count c on c.tenant = i.tenant and c.item = i.item
                        where i.tenant = :tenant group by i.tenant, i.item order by i.place, i.item
                        """)
                .bind("tenant", tenant)
                .map((row, context) -> new PublicItem(
                        row.getString("item"),
                        row.getString("act"),
                        row.getString("label"),
                        row.getString("label_en"),
                        row.getString("basis"),
                        row.getInt("records")))
                .list());
    }

    /** Authorities with public records of an item, the busiest first: code and name. */
    List<Pages.Option> authorities(int tenant, String item) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select authority_code, authority_name from public_count
                        where tenant = :tenant and item = :item order by records desc, authority_code limit 200
                        """)
                .bind("tenant", tenant)
                .bind("item", item)
                .map((row, context) ->
                        new Pages.Option(row.getString("authority_code"), row.getString("authority_name"), false))
                .list());
    }

    /** Newest first; at most {@code limit} rows behind the cursor. */
    List<RecordRow> records(Visit visit, RecordFilter filter, int limit) {
        var sql = new StringBuilder("select ")
                .append(ROW)
                .append(" from public_record where tenant = :tenant and item = :item and ");
        sql.append(PUBLIC_TODAY);
        var year = filter.year();
        var after = filter.after();
        sql.append(filter.authority() == null ? "" : " and authority_code = :authority");
        sql.append(filter.seriousness() == null ? "" : " and class = :class");
        sql.append(filter.code() == null ? "" : " and subject_code = :code");
        sql.append(year == null ? "" : " and decided_on >= :yearBegin and decided_on < :yearEnd");
        sql.append(after == null ? "" : " and (decided_on, id) < (:afterDay, :afterId)");
        sql.append(" order by decided_on desc, id desc limit :limit");
        return portal.withHandle(handle -> {
            var query = handle.createQuery(sql.toString())
                    .bind("tenant", visit.tenant().id())
                    .bind("item", filter.item())
                    .bind("today", visit.today())
                    .bind("limit", limit);
            bindFilter(query, filter);
            return query.map((row, context) -> read(row, visit)).list();
        });
    }

    private static void bindFilter(Query query, RecordFilter filter) {
        var year = filter.year();
        var after = filter.after();
        if (filter.authority() != null) {
            query.bind("authority", filter.authority());
        }
        if (filter.seriousness() != null) {
            query.bind("class", filter.seriousness());
        }
        if (filter.code() != null) {
            query.bind("code", filter.code());
        }
        if (year != null) {
            query.bind("yearBegin", LocalDate.of(year, 1, 1)).bind("yearEnd", LocalDate.of(year + 1, 1, 1));
        }
        if (after != null) {
            query.bind("afterDay", after.decidedOn()).bind("afterId", after.id());
        }
    }

    /** The newest records of every item about one subject, at most {@code limit} of each. */
    List<RecordRow> recordsOf(Visit visit, String code, int limit) {
        return portal.withHandle(handle -> handle.createQuery("select " + ROW
                        + " from (select *, row_number() over (partition by item order by decided_on desc, id desc) as place"
                        + " from public_record where tenant = :tenant and subject_code = :code and " + PUBLIC_TODAY
                        + ") r where place <= :limit order by item, decided_on desc, id desc")
                .bind("tenant", visit.tenant().id())
                .bind("code", code)
                .bind("today", visit.today())
                .bind("limit", limit)
                .map((row, context) -> read(row, visit))
                .list());
    }

    /** One record with its fields, if it is public today. */
    Optional<RecordDetail> record(Visit visit, UUID id) {
        return portal.withHandle(handle -> handle.createQuery("select " + ROW + """
                        , fields::text as fields
                        from public_record where tenant = :tenant and id = :id and """ + " " + PUBLIC_TODAY)
                .bind("tenant", visit.tenant().id())
                .bind("id", id)
                .bind("today", visit.today())
                .map((row, context) -> new RecordDetail(read(row, visit), fields(row.getString("fields"))))
                .findOne());
    }

    /** What the definition of an item says about its fields in English, by their Chinese heads. */
    Map<String, FieldInEnglish> english(int tenant, String item) {
        return portal.withHandle(handle -> handle.createQuery(
                        "select english::text from public_item where tenant = :tenant and item = :item")
                .bind("tenant", tenant)
                .bind("item", item)
                .mapTo(String.class)
                .findOne()
                .map(this::english)
                .orElse(Map.of()));
    }

    private Map<String, FieldInEnglish> english(String text) {
        try {
            return json.readValue(text, ENGLISH);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("public_item.english does not name fields", broken);
        }
    }

    private List<RecordDetail.Field> fields(String text) {
        try {
            return List.of(json.readValue(text, String[][].class)).stream()
                    .map(pair -> new RecordDetail.Field(pair[0], pair[1]))
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("public_record.fields is not a list of pairs", broken);
        }
    }

    private static RecordRow read(ResultSet row, Visit visit) throws SQLException {
        var until = row.getObject("publish_until", LocalDate.class);
        var seriousness = row.getString("class");
        return new RecordRow(
                row.getObject("id", UUID.class),
                row.getString("item"),
                row.getString("act"),
                row.getString("subject_code"),
                row.getString("subject_name"),
                row.getString("document_no"),
                row.getString("title"),
                row.getString("authority_name"),
                visit.texts().heir(row.getString("heir")),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("publish_from", LocalDate.class),
                until,
                until == null || until.getYear() >= 2099 ? visit.texts().require("longTerm") : until.toString(),
                seriousness,
                seriousness == null ? null : visit.texts().require("class" + seriousness),
                row.getBoolean("disputed"));
    }
}
