package org.xinheng.kernel.measures;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.tenancy.Unit;

/** Batches of questions and their lines. */
@ApplicationScoped
class CheckBatchRepository {

    private static final String BATCHES = """
            select id, file_name, purpose, matter, rows, done, checked_on, asked_by_name, asked_at, finished_at, receipt
            from check_batch where tenant = :tenant
            """;
    private static final String LINES = """
            select line, asked, outcome, found_by, subject_code, subject_name, answer::text as answer
            from check_batch_row where tenant = :tenant and batch = :batch
            """;

    private final ObjectMapper json;

    CheckBatchRepository(ObjectMapper json) {
        this.json = json;
    }

    /** A question that is stored: an identity number only as it may be shown, beside its blind index. */
    record NewRow(int line, String asked, byte @Nullable [] person) {}

    void add(Unit unit, CheckBatchView batch, byte[] digest, List<NewRow> rows) {
        unit.handle()
                .createUpdate("""
                        insert into check_batch (id, file_name, digest, purpose, matter, rows, asked_by, asked_by_name, bureau, asked_at, checked_on)
                        values (:id, :fileName, :digest, :purpose, :matter, :rows, :by, :byName, :bureau, :at, :on)
                        """)
                .bind("id", batch.id())
                .bind("fileName", batch.fileName())
                .bind("digest", digest)
                .bind("purpose", batch.purpose())
                .bind("matter", batch.matter())
                .bind("rows", batch.rows())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("bureau", unit.actor().bureau())
                .bind("at", batch.askedAt())
                .bind("on", batch.checkedOn())
                .execute();
        unit.handle()
                .createUpdate("""
                        insert into check_batch_row (batch, line, asked, person)
                        select :batch, line, asked, case when person <> '' then decode(person, 'hex') end
                        from unnest(cast(:lines as integer[]), cast(:asked as text[]), cast(:persons as text[])) as r (line, asked, person)
                        """)
                .bind("batch", batch.id())
                .bind("lines", rows.stream().map(NewRow::line).toArray(Integer[]::new))
                .bind("asked", rows.stream().map(NewRow::asked).toArray(String[]::new))
                .bind("persons", rows.stream().map(CheckBatchRepository::hex).toArray(String[]::new))
                .execute();
    }

    private static String hex(NewRow row) {
        byte[] person = row.person();
        return person == null ? "" : java.util.HexFormat.of().formatHex(person);
    }

    /** A batch under way, locked: who works on it and for whom. */
    record Running(
            UUID id,
            String purpose,
            @Nullable Matter matter,
            LocalDate on,
            int rows,
            String askedBy,
            String askedByName,
            @Nullable UUID bureau) {}

    /** The batch, if it is not finished. */
    Optional<Running> lock(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("""
                        select id, purpose, matter, checked_on, rows, asked_by, asked_by_name, bureau from check_batch
                        where tenant = :tenant and id = :id and finished_at is null for no key update
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> new Running(
                        row.getObject("id", UUID.class),
                        row.getString("purpose"),
                        matter(row.getString("matter")),
                        row.getObject("checked_on", LocalDate.class),
                        row.getInt("rows"),
                        row.getString("asked_by"),
                        row.getString("asked_by_name"),
                        row.getObject("bureau", UUID.class)))
                .findOne();
    }

    private static @Nullable Matter matter(@Nullable String name) {
        return name == null ? null : Matter.valueOf(name);
    }

    /** The next lines without an answer. */
    List<NewRow> listWaiting(Unit unit, UUID batch, int limit) {
        return unit.handle()
                .createQuery("""
                        select line, asked, person from check_batch_row
                        where tenant = :tenant and batch = :batch and outcome is null order by line limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .bind("limit", limit)
                .map((row, context) -> new NewRow(row.getInt(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    /** Stores answers. */
    void answer(Unit unit, UUID batch, List<CheckBatchRow> rows) {
        unit.handle()
                .createUpdate("""
                        update check_batch_row t set outcome = a.outcome, found_by = nullif(a.found, ''),
                          subject_code = nullif(a.code, ''), subject_name = nullif(a.name, ''), answer = cast(a.answer as jsonb)
                        from unnest(cast(:lines as integer[]), cast(:outcomes as text[]), cast(:found as text[]),
                          cast(:codes as text[]), cast(:names as text[]), cast(:answers as text[]))
                          as a (line, outcome, found, code, name, answer)
                        where t.tenant = :tenant and t.batch = :batch and t.line = a.line
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .bind("lines", rows.stream().map(CheckBatchRow::line).toArray(Integer[]::new))
                .bind("outcomes", texts(rows, CheckBatchRow::outcome))
                .bind("found", texts(rows, CheckBatchRow::foundBy))
                .bind("codes", texts(rows, CheckBatchRow::subjectCode))
                .bind("names", texts(rows, CheckBatchRow::subjectName))
                .bind("answers", texts(rows, row -> text(row.answer())))
                .execute();
        unit.handle()
                .createUpdate("update check_batch set done = done + :done where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", batch)
                .bind("done", rows.size())
                .execute();
    }

    private static String[] texts(
            List<CheckBatchRow> rows, java.util.function.Function<CheckBatchRow, @Nullable String> part) {
        return rows.stream()
                .map(row -> {
                    String text = part.apply(row);
                    return text == null ? "" : text;
                })
                .toArray(String[]::new);
    }

    void finish(Unit unit, UUID batch, UUID receipt) {
        unit.handle()
                .createUpdate("""
                        update check_batch set finished_at = :at, receipt = :receipt where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", batch)
                .bind("at", unit.startedAt())
                .bind("receipt", receipt)
                .execute();
    }

    /** Batches, newest first. */
    List<CheckBatchView> list(Unit unit, boolean all, int limit) {
        return unit.handle()
                .createQuery(BATCHES + """
                         and (:all or asked_by = :by or bureau = :bureau) order by asked_at desc, id desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("all", all)
                .bind("by", unit.actor().person())
                .bind("bureau", unit.actor().bureau())
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list();
    }

    Optional<CheckBatchView> find(Unit unit, boolean all, UUID id) {
        return unit.handle()
                .createQuery(BATCHES + " and (:all or asked_by = :by or bureau = :bureau) and id = :id")
                .bind("tenant", unit.tenant())
                .bind("all", all)
                .bind("by", unit.actor().person())
                .bind("bureau", unit.actor().bureau())
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne();
    }

    /** Answered lines by outcome. */
    List<CheckBatchView.Count> counts(Unit unit, UUID batch) {
        return unit.handle()
                .createQuery("""
                        select outcome, count(*)::integer from check_batch_row
                        where tenant = :tenant and batch = :batch and outcome is not null group by outcome order by outcome
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .map((row, context) ->
                        new CheckBatchView.Count(row.getString(1), Checks.labelOf(row.getString(1)), row.getInt(2)))
                .list();
    }

    /** Lines from behind one, of one outcome or of all. */
    List<CheckBatchRow> listRows(Unit unit, UUID batch, @Nullable String outcome, int after, int limit) {
        return unit.handle()
                .createQuery(LINES + """
                         and line > :after and (cast(:outcome as text) is null or outcome = cast(:outcome as text))
                        order by line limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .bind("after", after)
                .bind("outcome", outcome)
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list();
    }

    /** Every line, in order, one after the other. */
    void each(Unit unit, UUID batch, Consumer<CheckBatchRow> taker) {
        unit.handle()
                .createQuery(LINES + " order by line")
                .bind("tenant", unit.tenant())
                .bind("batch", batch)
                .setFetchSize(500)
                .map((row, context) -> line(row))
                .forEach(taker);
    }

    private static CheckBatchView view(ResultSet row) throws SQLException {
        Matter matter = matter(row.getString("matter"));
        Instant finished = instant(row, "finished_at");
        Instant asked = instant(row, "asked_at");
        return new CheckBatchView(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("purpose"),
                matter == null ? null : matter.name(),
                matter == null ? null : matter.label(),
                row.getInt("rows"),
                row.getInt("done"),
                finished != null,
                row.getObject("checked_on", LocalDate.class),
                row.getString("asked_by_name"),
                asked == null ? Instant.EPOCH : asked,
                finished,
                List.of(),
                row.getObject("receipt", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private CheckBatchRow line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String found = row.getString("found_by");
        String answer = row.getString("answer");
        return new CheckBatchRow(
                row.getInt("line"),
                row.getString("asked"),
                outcome,
                outcome == null ? null : Checks.labelOf(outcome),
                found,
                found == null ? null : FoundBy.valueOf(found).label(),
                row.getString("subject_code"),
                row.getString("subject_name"),
                answer == null ? null : answer(answer));
    }

    private String text(CheckView.@Nullable Answer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CheckView.Answer answer(String text) {
        try {
            return json.readValue(text, CheckView.Answer.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The answer of a line cannot be read", broken);
        }
    }
}
