package org.xinheng.kernel.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.check.Rule;
import org.xinheng.kernel.intake.check.SourceUnits;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Conditions;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and writes batches and their files. */
@ApplicationScoped
class BatchRepository {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final String SINCE =
            "(select cast(t.opened_at at time zone 'Asia/Shanghai' as date) from tenant t where t.id = b.tenant) as since";

    private static final String REFUSED_BY = """
            exists (select from intake_row_rule u
                    join intake_row_issue i on i.tenant = u.tenant and i.batch = u.batch and i.line = u.line
                    where u.tenant = b.tenant and u.batch = b.id and u.rule = :rule and i.verdict = 'REJECT')""";

    private final ObjectMapper json;

    BatchRepository(ObjectMapper json) {
        this.json = json;
    }

    /** A batch about to be stored. */
    record NewBatch(String source, String item, String fileName, long size, byte[] digest, LocalDate reportedOn) {}

    /** Stores a batch and answers its id, which grows with time so that lists can be paged by it. */
    UUID add(Unit unit, NewBatch batch, @Nullable UUID repeatOf) {
        return unit.handle()
                .createQuery("""
                        insert into intake_batch (source, item, file_name, size, digest, repeat_of, state, reported_on,
                            bureau, uploaded_by, uploader_name)
                        values (:source, :item, :fileName, :size, :digest, :repeatOf, 'RECEIVED', :reportedOn,
                            :bureau, :person, :name)
                        returning id
                        """)
                .bind("source", batch.source())
                .bind("item", batch.item())
                .bind("fileName", batch.fileName())
                .bind("size", batch.size())
                .bind("digest", batch.digest())
                .bind("reportedOn", batch.reportedOn())
                .bind("repeatOf", repeatOf)
                .bind("bureau", unit.actor().bureau())
                .bind("person", unit.actor().person())
                .bind("name", unit.actor().name())
                .mapTo(UUID.class)
                .one();
    }

    /** The first batch with the very same file that was read to its end. */
    Optional<UUID> findSame(Unit unit, byte[] digest) {
        return unit.handle()
                .createQuery("""
                        select id from intake_batch where digest = :digest and state = 'DONE'
                        order by uploaded_at limit 1
                        """)
                .bind("digest", digest)
                .mapTo(UUID.class)
                .findOne();
    }

    void addPart(Unit unit, UUID batch, int part, byte[] bytes) {
        unit.handle()
                .createUpdate("insert into intake_file (batch, part, bytes) values (:batch, :part, :bytes)")
                .bind("batch", batch)
                .bind("part", part)
                .bind("bytes", bytes)
                .execute();
    }

    Optional<byte[]> findPart(Unit unit, UUID batch, int part) {
        return unit.handle()
                .createQuery("select bytes from intake_file where batch = :batch and part = :part")
                .bind("batch", batch)
                .bind("part", part)
                .mapTo(byte[].class)
                .findOne();
    }

    Batch require(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select b.*, %s from intake_batch b where b.id = :id".formatted(SINCE))
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne()
                .orElseThrow(() -> new KernelException(IntakeError.BATCH_NOT_FOUND, "没有这个批次，或不属于本地区。请返回报送列表重新选择。"));
    }

    List<Batch> list(Unit unit, BatchQuery query, @Nullable UUID before, int limit) {
        Rule refusedBy = query.refusedBy();
        return new Conditions("select b.*, %s from intake_batch b where b.tenant = :tenant".formatted(SINCE))
                .given("bureau", query.bureau(), "b.bureau = :bureau")
                .given("from", query.reported().from(), "b.reported_on >= :from")
                .given("until", query.reported().until(), "b.reported_on <= :until")
                .given("rule", refusedBy == null ? null : refusedBy.name(), REFUSED_BY)
                .given("before", before, "b.id < :before")
                .query(unit, "order by b.id desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    void recognise(Unit unit, UUID id, String item, int version, List<String> heads, List<String> notes) {
        unit.handle()
                .createUpdate("""
                        update intake_batch set item = :item, item_version = :version, heads = cast(:heads as jsonb),
                            notes = cast(:notes as jsonb)
                        where id = :id
                        """)
                .bind("id", id)
                .bind("item", item)
                .bind("version", version)
                .bind("heads", write(heads))
                .bind("notes", write(notes))
                .execute();
    }

    /** Moves the resume point; false when another worker holds the batch or the point is not where we left it. */
    boolean advance(Unit unit, UUID id, UUID worker, Chunk chunk, Tally.Totals totals) {
        return unit.handle()
                        .createUpdate("""
                                update intake_batch set resume_line = :to, progress = :progress,
                                    totals = cast(:totals as jsonb)
                                where id = :id and worker = :worker and resume_line = :from - 1 and state = 'READING'
                                """)
                        .bind("id", id)
                        .bind("worker", worker)
                        .bind("from", chunk.fromLine())
                        .bind("to", chunk.toLine())
                        .bind("progress", chunk.progress())
                        .bind("totals", write(totals))
                        .execute()
                == 1;
    }

    /** Ends a batch and forgets its file; false when another worker holds it. */
    boolean finish(Unit unit, UUID id, UUID worker, BatchView.@Nullable Failure failure, Instant at) {
        int ended = unit.handle()
                .createUpdate("""
                        update intake_batch set state = :state, progress = case when :code is null then 1 else progress end,
                            failure_code = :code, failure_detail = :detail, finished_at = :at
                        where id = :id and worker = :worker and state = 'READING'
                        """)
                .bind("id", id)
                .bind("worker", worker)
                .bind("state", failure == null ? BatchState.DONE : BatchState.FAILED)
                .bind("code", failure == null ? null : failure.code())
                .bind("detail", failure == null ? null : failure.detail())
                .bind("at", at.atOffset(java.time.ZoneOffset.UTC))
                .execute();
        unit.handle()
                .createUpdate("delete from intake_file where batch = :id")
                .bind("id", id)
                .execute();
        return ended == 1;
    }

    /** Makes a fresh batch this worker's own at once: for rows that arrive by the API. */
    void take(Unit unit, UUID id, UUID worker) {
        unit.handle().createUpdate("""
                        update intake_batch set state = 'READING', worker = :worker,
                            lease_until = now() + interval '10 minutes'
                        where id = :id
                        """).bind("id", id).bind("worker", worker).execute();
    }

    /** The bureaus of the tenant as sources of records; none of them ends before the unit does. */
    List<SourceUnits.SourceUnit> listSources(Unit unit) {
        unit.handle()
                .createQuery("select pg_advisory_xact_lock_shared(hashtext('bureau-sources'), current_tenant())::text")
                .mapTo(String.class)
                .one();
        return unit.handle().createQuery("""
                        select b.id, b.code, b.name, cast(null as date) as ended_on, '' as heir, 1 as rank, b.opened_at
                        from bureau b where b.closed_at is null
                        union all
                        select h.id, b.code, b.name, b.ended_on, h.name, 2, b.opened_at
                        from bureau b join bureau h on h.tenant = b.tenant and h.id = b.successor
                        union all
                        select b.id, b.code, c.name_before, cast(null as date), '', 3, b.opened_at
                        from bureau_change c join bureau b on b.tenant = c.tenant and b.id = c.bureau
                        where c.kind = 'RENAMED' and b.closed_at is null
                        order by rank, opened_at, code
                        """).map((row, context) -> source(row)).list();
    }

    private static SourceUnits.SourceUnit source(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_on", LocalDate.class);
        return new SourceUnits.SourceUnit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                ended == null ? null : new SourceUnits.Ended(ended, row.getString("heir")));
    }

    private Batch read(ResultSet row) throws SQLException {
        String failure = row.getString("failure_code");
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("item"),
                row.getObject("item_version", Integer.class),
                row.getString("file_name"),
                row.getLong("size"),
                BatchState.valueOf(row.getString("state")),
                row.getDouble("progress"),
                row.getInt("resume_line"),
                parse(row.getString("totals")),
                texts(row.getString("heads")),
                texts(row.getString("notes")),
                failure == null ? null : new BatchView.Failure(failure, row.getString("failure_detail")),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getObject("bureau", UUID.class),
                row.getString("uploaded_by"),
                row.getString("uploader_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getObject("repeat_of", UUID.class));
    }

    private Tally.Totals parse(String totals) {
        try {
            return json.readValue(totals, Tally.Totals.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> texts(String array) {
        try {
            return json.readValue(array, TEXTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
