package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Conditions;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and changes records one by one. */
@ApplicationScoped
class RecordRepository {

    private static final String FROM =
            " from record r left join intake_batch b on b.tenant = r.tenant and b.id = r.batch ";

    /** Records of one document number, of a subject's code, or of these names. Each arm has an index of its own. */
    private static final String HITS = """
            r.id = any (array(
               select x.id from record x where x.tenant = :tenant and x.document_no = :q
               union select x.id from record x where x.tenant = :tenant and x.subject_name = any (cast(:names as text[]))
               union select x.id from record x
                 where x.tenant = :tenant and x.subject = (select s.id from subject s where s.code = upper(:q))))""";

    private static final String COMMON = """
            (r.document_no = :q or r.subject_code = upper(:q)
               or position(search_key(:q) in search_key(r.subject_name)) > 0)""";

    /** Whether the public copy holds it. */
    private static final String PUBLISHED =
            "exists (select from public_record p where p.tenant = r.tenant and p.id = r.id)";

    private final RecordNameRepository names;

    RecordRepository(RecordNameRepository names) {
        this.names = names;
    }

    List<StoredRecord> list(Unit unit, RecordQuery query, @Nullable String after, int limit) {
        DayCursor cursor = DayCursor.read(after, RecordError.CURSOR_INVALID);
        String q = query.q();
        Optional<List<String>> named = q == null ? Optional.empty() : names.find(unit, q);
        return new Conditions("select " + StoredRecord.COLUMNS + FROM + "where r.tenant = :tenant")
                .given("item", query.item(), "r.item = :item")
                .given("state", query.state(), "r.state = :state")
                .given("subject", query.subject(), "r.subject = (select s.id from subject s where s.code = :subject)")
                .given("bureau", query.bureau(), "r.source_bureau = :bureau")
                .when(query.late() != null, Boolean.TRUE.equals(query.late()) ? "r.late" : "not r.late")
                .given(
                        "overdue",
                        query.overdue(),
                        "coalesce(r.due_on < (cast(:now as timestamptz) at time zone 'Asia/Shanghai')::date, false) = :overdue")
                .bind(query.overdue() != null, "now", unit.startedAt())
                .given("published", query.published(), PUBLISHED + " = :published")
                .given(
                        "reportedFrom",
                        query.reported().from(),
                        "r.reported_on >= :reportedFrom and r.state <> 'WITHDRAWN'")
                .given(
                        "reportedUntil",
                        query.reported().until(),
                        "r.reported_on <= :reportedUntil and r.state <> 'WITHDRAWN'")
                .given("from", query.decided().from(), "r.decided_on >= :from")
                .given("until", query.decided().until(), "r.decided_on <= :until")
                .given("q", q, named.isPresent() ? HITS : COMMON)
                .bind(named.isPresent(), "names", named.orElse(List.of()).toArray(String[]::new))
                .behind(cursor, "(r.decided_on, r.id) < (:cursorDay, :cursorId)")
                .query(unit, "order by r.decided_on desc, r.id desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("limit", limit)
                .map((row, context) -> StoredRecord.read(row))
                .list();
    }

    StoredRecord require(Unit unit, UUID id) {
        return one(unit, id, "");
    }

    StoredRecord lock(Unit unit, UUID id) {
        return one(unit, id, " for update of r");
    }

    private static StoredRecord one(Unit unit, UUID id, String lock) {
        return unit.handle()
                .createQuery("select " + StoredRecord.COLUMNS + FROM + "where r.id = :id" + lock)
                .bind("id", id)
                .map((row, context) -> StoredRecord.read(row))
                .findOne()
                .orElseThrow(() -> new KernelException(RecordError.RECORD_NOT_FOUND, "没有这条记录，或不属于本地区。请返回列表重新查找。"));
    }

    List<StoredRecord.Former> history(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("""
                        select version, payload::text as payload, state, state_reason, change, changed_at
                        from record_history where record = :id order by version desc
                        """)
                .bind("id", id)
                .map((row, context) -> new StoredRecord.Former(
                        row.getInt("version"),
                        row.getString("payload"),
                        row.getString("state"),
                        row.getString("state_reason"),
                        row.getString("change"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void release(Unit unit, StoredRecord record, Disclosed disclosed, String reason) {
        keepFormer(unit, record.id(), "放行：" + reason);
        unit.handle()
                .createUpdate("""
                        update record set state = 'EFFECTIVE', state_reason = null, publish = :publish,
                            publish_from = :from, publish_until = :until, version = version + 1
                        where id = :id
                        """)
                .bind("id", record.id())
                .bind("publish", disclosed.publish())
                .bind("from", disclosed.from())
                .bind("until", disclosed.until())
                .execute();
    }

    void withdraw(Unit unit, StoredRecord record, String reason) {
        keepFormer(unit, record.id(), "撤回：" + reason);
        unit.handle()
                .createUpdate("""
                        update record set state = 'WITHDRAWN', state_reason = :reason, publish = false,
                            version = version + 1
                        where id = :id
                        """)
                .bind("id", record.id())
                .bind("reason", reason)
                .execute();
    }

    static void keepFormer(Unit unit, UUID id, String change) {
        unit.handle()
                .createUpdate("""
                        insert into record_history (record, version, payload, sealed, state, state_reason, content_hash,
                            batch, line, changed_by, change)
                        select id, version, payload, sealed, state, state_reason, content_hash, batch, line, :by, :change
                        from record where id = :id
                        """)
                .bind("id", id)
                .bind("by", unit.actor().person())
                .bind("change", change)
                .execute();
    }
}
