package org.xinheng.kernel.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.intake.check.RowChecker;
import org.xinheng.kernel.intake.check.RowPlan;
import org.xinheng.kernel.intake.check.SourceUnits;
import org.xinheng.kernel.intake.heads.HeadFinder;
import org.xinheng.kernel.intake.heads.HeadMatch;
import org.xinheng.kernel.intake.sheet.SheetRow;
import org.xinheng.kernel.intake.sheet.UnreadableFile;
import org.xinheng.kernel.records.DisclosureRules;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Rows from bureaus' own systems: the same rules, the same merge, answered at once and only once per key. */
@ApplicationScoped
public class IntakeRows {

    private static final int LONGEST_KEY = 200;

    private final Work work;
    private final BatchRepository batches;
    private final RequestRepository requests;
    private final ChunkWriter writer;
    private final BatchRun.Circumstances circumstances;
    private final Law law;

    /** What may be recorded and shown. */
    @Singleton
    static class Law {
        private final Catalogue catalogue;
        private final Definitions definitions;
        private final IntakeConfig config;
        private final ObjectMapper json;

        Law(Catalogue catalogue, Definitions definitions, IntakeConfig config, ObjectMapper json) {
            this.catalogue = catalogue;
            this.definitions = definitions;
            this.config = config;
            this.json = json;
        }

        byte[] bytes(Object value) {
            try {
                return json.writeValueAsBytes(value);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        RowsAnswer answer(String text) {
            try {
                return json.readValue(text, RowsAnswer.class);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    IntakeRows(
            Work work,
            BatchRepository batches,
            RequestRepository requests,
            ChunkWriter writer,
            BatchRun.Circumstances circumstances,
            Law law) {
        this.work = work;
        this.batches = batches;
        this.requests = requests;
        this.writer = writer;
        this.circumstances = circumstances;
        this.law = law;
    }

    /**
     * Reports rows.
     *
     * @param key chosen by the caller; the same key with the same rows gets the same answer and changes nothing
     * @throws KernelException {@code IDEMPOTENCY_KEY_REUSED} (409) when the key came with other rows before
     */
    public RowsAnswer report(Actor actor, @Nullable String key, ReportRows command) {
        return work.run(actor, "intake.report-rows", unit -> report(unit, key, command));
    }

    /**
     * The same inside the unit of a feature whose decision becomes a record: both happen or none.
     *
     * @throws KernelException as above
     */
    public RowsAnswer report(Unit unit, @Nullable String key, ReportRows command) {
        unit.actor().require(Intake.REPORTERS);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new KernelException(
                    IntakeError.IDEMPOTENCY_KEY_MISSING, "请在请求头 Idempotency-Key 中给出本次报送的唯一编号（1至200字），重试时使用同一编号。");
        }
        if (command.rows().size() > law.config.maxApiRows()) {
            throw new KernelException(
                    IntakeError.ROWS_TOO_MANY, "一次最多报送 %d 行。请分批报送，或改为上传文件。".formatted(law.config.maxApiRows()));
        }
        byte[] body = law.bytes(command);
        byte[] hash = Sm3.digest(body);
        requests.lock(unit, key);
        var before = requests.find(unit, key);
        if (before.isPresent()) {
            if (!Arrays.equals(before.get().bodyHash(), hash)) {
                throw new KernelException(
                        IntakeError.IDEMPOTENCY_KEY_REUSED, "编号“%s”已经用于另一批内容。请为新的内容换一个编号。".formatted(key));
            }
            return law.answer(before.get().answer());
        }
        RowsAnswer answer = write(unit, command, hash, body.length);
        requests.add(unit, key, hash, new String(law.bytes(answer), StandardCharsets.UTF_8));
        return answer;
    }

    private RowsAnswer write(Unit unit, ReportRows command, byte[] hash, int size) {
        LocalDate today = LocalDate.now(circumstances.clock());
        CatalogueItem item =
                law.catalogue.require(unit.actor(), command.item(), today).item();
        List<String> heads = heads(command);
        HeadMatch match = match(item, today, heads);
        UUID id = batches.add(unit, new BatchRepository.NewBatch("API", item.id(), "接口报送", size, hash, today), null);
        UUID worker = BatchRun.newWorker();
        batches.take(unit, id, worker);
        batches.recognise(unit, id, item.id(), match.version().version(), match.heads(), match.notes());
        Batch batch = batches.require(unit, id);
        Chunk chunk = chunk(unit, command, match, batch);
        List<ChunkWriter.Settled> settled =
                writer.write(unit, BatchRun.of(match, batch), worker, chunk, new Tally(batch.totals()));
        batches.finish(unit, id, worker, null, unit.startedAt());
        unit.tell(new BatchFinished(id));
        return new RowsAnswer(id, settled.stream().map(IntakeRows::verdict).toList());
    }

    private static RowsAnswer.RowVerdict verdict(ChunkWriter.Settled row) {
        RowIssue issue = row.issue();
        return new RowsAnswer.RowVerdict(issue.line(), issue.verdict(), issue.rules(), issue.reasons());
    }

    private Chunk chunk(Unit unit, ReportRows command, HeadMatch match, Batch batch) {
        var plan = new RowPlan(match.item(), match.version(), match.columnsOf(), match.set(), false);
        var sources = new SourceUnits(batches.listSources(unit), batch.bureau());
        var checker = new RowChecker(plan, sources, batch.reportedOn());
        var disclosure = new DisclosureRules(
                law.definitions,
                match.item().act(),
                match.version(),
                batch.reportedOn(),
                law.catalogue.reporting(unit.actor(), batch.since()));
        var drafts = new DraftMaker(plan, disclosure, circumstances.vault().of(unit.tenant()));
        var chunk = new Chunk(1, command.rows().size());
        var row = new SheetRow();
        for (int line = 1; line <= command.rows().size(); line++) {
            fill(row, command.rows().get(line - 1), match.heads(), line);
            chunk.add(checker.check(row, line), row.copy(), drafts);
        }
        chunk.setProgress(1);
        return chunk;
    }

    private static void fill(SheetRow row, Map<String, Object> values, List<String> heads, int line) {
        row.begin(line);
        for (int i = 0; i < heads.size(); i++) {
            Object value = values.get(heads.get(i));
            SheetRow.Kind kind = value instanceof Number ? SheetRow.Kind.NUMBER : SheetRow.Kind.TEXT;
            row.set(i, value == null ? "" : String.valueOf(value), kind);
        }
    }

    private static List<String> heads(ReportRows command) {
        var heads = new LinkedHashSet<String>();
        command.rows().forEach(row -> heads.addAll(row.keySet()));
        return new ArrayList<>(heads);
    }

    private static HeadMatch match(CatalogueItem item, LocalDate day, List<String> heads) {
        try {
            return new HeadFinder(List.of(item), day).match(heads);
        } catch (UnreadableFile refused) {
            throw new KernelException(IntakeError.ROWS_INVALID, refused.detail());
        }
    }
}
