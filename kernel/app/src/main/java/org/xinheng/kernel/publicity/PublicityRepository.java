package org.xinheng.kernel.publicity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.xinheng.kernel.catalogue.OfferedItem;
import org.xinheng.kernel.records.RecordsMerged;
import org.xinheng.kernel.tenancy.Unit;

/** Copies records into the public read model and removes them from it, set-wise and under row security. */
@ApplicationScoped
class PublicityRepository {

    /**
     * The one definition of "may be public today", for a record {@code r}; its {@code publish_until} is the first day no
     * more, that of the public copy the last day. The tables' own checks repeat the core.
     */
    private static final String MAY_BE_PUBLIC = """
            r.publish and r.state = 'EFFECTIVE' and r.disclosure = 'PUBLIC'
            and r.subject_kind <> 'NATURAL_PERSON' and r.private_subject is null and r.subject is not null
            and length(r.subject_code) = 18 and r.subject_name <> ''
            and r.class is distinct from 'MINOR'
            and coalesce(r.publish_from, r.reported_on) <= :today
            and (r.publish_until is null or r.publish_until > :today)
            """;

    private static final String CHANGED_LINES = "r.batch = :batch and r.line between :fromLine and :toLine";
    private static final String CHANGED_RECORDS = "r.id = any (cast(:records as uuid[]))";
    private static final String OF_SUBJECTS = """
            r.id in (select x.id from record x join subject s on s.id = x.subject where s.code = any (cast(:codes as text[]))
                     union all
                     select y.id from public_record y where y.tenant = :tenant and y.subject_code = any (cast(:codes as text[])))
            """;
    private static final String BEGINNING = "r.publish_from <= :today and r.publish and not exists"
            + " (select from public_record p where p.tenant = r.tenant and p.id = r.id)";

    private final ObjectMapper json;

    PublicityRepository(ObjectMapper json) {
        this.json = json;
    }

    Publication publishLines(Unit unit, RecordsMerged part, List<PublicColumn> columns, LocalDate today) {
        return follow(
                unit,
                CHANGED_LINES,
                columns,
                today,
                statement -> statement
                        .bind("batch", part.batch())
                        .bind("fromLine", part.fromLine())
                        .bind("toLine", part.toLine()));
    }

    Publication publishRecords(Unit unit, Collection<UUID> records, List<PublicColumn> columns, LocalDate today) {
        return follow(unit, CHANGED_RECORDS, columns, today, statement -> statement.bind("records", texts(records)));
    }

    /** Every record that stands under these codes, or did for the public; names and counts follow in any case. */
    Publication publishSubjects(Unit unit, Collection<String> codes, List<PublicColumn> columns, LocalDate today) {
        var which = codes.toArray(String[]::new);
        var done = follow(unit, OF_SUBJECTS, columns, today, statement -> statement.bind("codes", which));
        unit.handle()
                .createUpdate("update public_record set published_at = published_at"
                        + " where tenant = :tenant and subject_code = any (cast(:codes as text[]))")
                .bind("tenant", unit.tenant())
                .bind("codes", which)
                .execute();
        return done;
    }

    List<Integer> tenantsThatShow(Unit unit, Collection<String> codes) {
        return unit.handle()
                .createQuery("""
                        select t.tenant from public_stamp t where exists (
                          select from public_subject p where p.tenant = t.tenant and p.code = any (cast(:codes as text[])))
                          or exists (
                          select from public_grade g where g.tenant = t.tenant and g.code = any (cast(:codes as text[])))
                        """)
                .bind("codes", codes.toArray(String[]::new))
                .mapTo(Integer.class)
                .list();
    }

    boolean isShown(Unit unit, UUID record) {
        return unit.handle()
                .createQuery("select exists (select from public_record where tenant = :tenant and id = :record)")
                .bind("tenant", unit.tenant())
                .bind("record", record)
                .mapTo(Boolean.class)
                .one();
    }

    /** Records whose first day of publicity has come. */
    int publishBeginning(Unit unit, List<PublicColumn> columns, LocalDate today) {
        return copy(unit, BEGINNING, columns, today, statement -> {});
    }

    /** Removes what is public but may not be any more. */
    List<UUID> takeDownEnded(Unit unit, LocalDate today) {
        return unit.handle()
                .createQuery("""
                        delete from public_record where tenant = :tenant and publish_until < :today returning id
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .mapTo(UUID.class)
                .list();
    }

    private Publication follow(Unit unit, String which, List<PublicColumn> columns, LocalDate today, Binding binding) {
        var takenDown = unit.handle()
                .createQuery("delete from public_record p using record r where p.tenant = :tenant"
                        + " and r.tenant = p.tenant and r.id = p.id and " + which + " and (" + MAY_BE_PUBLIC
                        + ") is not true returning p.id");
        takenDown.bind("tenant", unit.tenant()).bind("today", today);
        binding.to(takenDown);
        var gone = takenDown.mapTo(UUID.class).list();
        return new Publication(copy(unit, which, columns, today, binding), gone);
    }

    private int copy(Unit unit, String which, List<PublicColumn> columns, LocalDate today, Binding binding) {
        var statement = unit.handle()
                .createUpdate("""
                        insert into public_record as p (tenant, id, item, act, subject_code, subject_name, document_no, title,
                          authority_code, authority_name, decided_on, publish_from, publish_until, class, disputed, fields)
                        select r.tenant, r.id, r.item, r.act, r.subject_code, r.subject_name, r.document_no,
                          coalesce(nullif(r.title, ''), r.document_no), coalesce(r.authority_code, ''), r.authority_name,
                          r.decided_on, coalesce(r.publish_from, r.reported_on), r.publish_until - 1, r.class, r.disputed,
                          coalesce((select jsonb_agg(jsonb_build_array(c.label, coalesce(c.words ->> v.value, v.value)) order by c.place)
                             from (select * from unnest(cast(:items as text[]), cast(:codes as text[]), cast(:labels as text[]),
                                     cast(:words as jsonb[]), cast(:places as integer[]), cast(:whose as boolean[]))
                                     as c (item, code, label, words, place, whose)) c
                             cross join lateral (select case when c.whose and r.payload ->> c.code <> '' then r.subject_code
                                     else r.payload ->> c.code end as value) v
                             where c.item = r.item and v.value <> ''), '[]')
                        from record r
                        where r.tenant = :tenant and
                        """ + which + " and " + MAY_BE_PUBLIC + """
                                on conflict (tenant, id) do update set
                                  item = excluded.item, act = excluded.act, subject_code = excluded.subject_code,
                                  subject_name = excluded.subject_name, document_no = excluded.document_no, title = excluded.title,
                                  authority_code = excluded.authority_code, authority_name = excluded.authority_name,
                                  decided_on = excluded.decided_on, publish_from = excluded.publish_from,
                                  publish_until = excluded.publish_until, class = excluded.class, disputed = excluded.disputed,
                                  fields = excluded.fields, published_at = now()
                                where (p.item, p.act, p.subject_code, p.subject_name, p.document_no, p.title, p.authority_code, p.authority_name,
                                       p.decided_on, p.publish_from, p.publish_until, p.class, p.disputed, p.fields)
                                  is distinct from (excluded.item, excluded.act, excluded.subject_code, excluded.subject_name,
                                       excluded.document_no, excluded.title, excluded.authority_code, excluded.authority_name, excluded.decided_on,
                                       excluded.publish_from, excluded.publish_until, excluded.class, excluded.disputed, excluded.fields)
                                """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .bind("items", columns.stream().map(PublicColumn::item).toArray(String[]::new))
                .bind("codes", columns.stream().map(PublicColumn::code).toArray(String[]::new))
                .bind("labels", columns.stream().map(PublicColumn::label).toArray(String[]::new))
                .bind("words", columns.stream().map(PublicColumn::words).toArray(String[]::new))
                .bind("places", columns.stream().map(PublicColumn::place).toArray(Integer[]::new))
                .bind("whose", columns.stream().map(PublicColumn::isSubjectCode).toArray(Boolean[]::new));
        binding.to(statement);
        return statement.execute();
    }

    /** Keeps the public's words for the catalogue items in step. */
    void publishItems(Unit unit, List<OfferedItem> items) {
        var batch = unit.handle().prepareBatch("""
                insert into public_item as p (tenant, item, act, label, label_en, basis, place, english)
                values (:tenant, :item, :act, :label, :labelEn, :basis, :place, cast(:english as jsonb))
                on conflict (tenant, item) do update set act = excluded.act, label = excluded.label, label_en = excluded.label_en,
                  basis = excluded.basis, place = excluded.place, english = excluded.english
                where (p.act, p.label, p.label_en, p.basis, p.place, p.english)
                  is distinct from (excluded.act, excluded.label, excluded.label_en, excluded.basis, excluded.place, excluded.english)
                """);
        for (var place = 0; place < items.size(); place++) {
            var offered = items.get(place);
            batch.bind("tenant", unit.tenant())
                    .bind("item", offered.item().id())
                    .bind("act", offered.item().act().name())
                    .bind("label", offered.item().label().zh())
                    .bind("labelEn", offered.item().label().en())
                    .bind("basis", offered.version().basis().citation())
                    .bind("place", place)
                    .bind("english", english(offered))
                    .add();
        }
        if (!items.isEmpty()) {
            batch.execute();
        }
    }

    private String english(OfferedItem offered) {
        try {
            return json.writeValueAsString(EnglishField.of(offered));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void addReceipt(Unit unit, Cause cause, Publication done, LocalDate today, RecordsMerged part) {
        receipt(unit, cause, done, today)
                .bind("batch", part.batch())
                .bind("fromLine", part.fromLine())
                .bind("toLine", part.toLine())
                .execute();
    }

    void addReceipt(Unit unit, Cause cause, Publication done, LocalDate today) {
        receipt(unit, cause, done, today)
                .bind("batch", (UUID) null)
                .bind("fromLine", (Integer) null)
                .bind("toLine", (Integer) null)
                .execute();
    }

    private static Update receipt(Unit unit, Cause cause, Publication done, LocalDate today) {
        return unit.handle()
                .createUpdate("""
                        insert into publication_receipt (cause, batch, from_line, to_line, published, taken_down, dated_on, at)
                        values (:cause, :batch, :fromLine, :toLine, :published, cast(:takenDown as uuid[]), :today, :at)
                        """)
                .bind("cause", cause.name())
                .bind("published", done.published())
                .bind("takenDown", texts(done.takenDown()))
                .bind("today", today)
                .bind("at", unit.startedAt().atOffset(ZoneOffset.UTC));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** Fills the places of the condition that chooses records. */
    @FunctionalInterface
    private interface Binding {
        void to(SqlStatement<?> statement);
    }
}
