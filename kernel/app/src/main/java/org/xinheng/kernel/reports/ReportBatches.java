package org.xinheng.kernel.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.reports.ReportBatchRepository.NewBatch;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** The same report about up to 2,000 subjects: a file in, issued and printed in the background, one archive out. */
@ApplicationScoped
public class ReportBatches {

    private static final int MAX_ROWS = 200;
    private static final int SHOWN = 100;
    private static final int LONGEST_NAME = 200;

    private final Work work;
    private final RequestCheck requests;
    private final ReportBatchRepository batches;
    private final ObjectMapper json;

    ReportBatches(Work work, RequestCheck requests, ReportBatchRepository batches, ObjectMapper json) {
        this.work = work;
        this.requests = requests;
        this.batches = batches;
        this.json = json;
    }

    /**
     * Takes a file in; its reports are issued from now on. A line whose subject is unknown gets no report and says why.
     *
     * @param asked what is wanted about each; its code is not looked at
     * @param body CSV or Excel
     * @throws KernelException {@code REPORT_INVALID}, {@code REPORT_FILE_INVALID} (400); {@code REPORT_FILE_TOO_LARGE} (413)
     */
    public ReportBatchView take(Actor actor, String fileName, AskReport asked, InputStream body) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.OPERATOR);
        SoundRequest request = requests.sound(actor, asked);
        AskedCodes codes = AskedCodes.read(body);
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        return work.run(actor, "reports.batch", unit -> {
            var batch = new NewBatch(
                    UUID.randomUUID(),
                    name,
                    text(wanted(request)),
                    request.form().label().zh(),
                    request.purpose().label().zh());
            batches.add(unit, batch, codes);
            unit.note("batch", batch.id());
            unit.note("rows", codes.rows().size());
            unit.tell(new ReportBatchTaken(batch.id()));
            return view(unit, batch.id());
        });
    }

    private static AskReport wanted(SoundRequest request) {
        return new AskReport(
                request.form().id(),
                null,
                request.scope(),
                request.purpose().id(),
                request.note(),
                request.recipient(),
                request.from(),
                request.until());
    }

    /** The newest batches: an officer sees those of the own bureau, administrators and auditors all. */
    public List<ReportBatchView> list(Actor actor) {
        actor.require(Reports.OFFICERS);
        return work.run(actor, "reports.batches", unit -> batches.list(unit, seesAll(actor), SHOWN));
    }

    /**
     * One batch, with how far it is.
     *
     * @throws KernelException {@code REPORT_UNKNOWN} (404) also for those who may not see it
     */
    public ReportBatchView require(Actor actor, UUID id) {
        actor.require(Reports.OFFICERS);
        return work.run(actor, "reports.batch-view", unit -> {
            unit.note("batch", id);
            return view(unit, id);
        });
    }

    /** Lines of a batch in the order of the file. */
    public Page<ReportBatchRow> listRows(Actor actor, UUID id, @Nullable String after, int limit) {
        actor.require(Reports.OFFICERS);
        int most = Math.clamp(limit, 1, MAX_ROWS);
        int line = line(after);
        return work.run(actor, "reports.batch-rows", unit -> {
            unit.note("batch", id);
            view(unit, id);
            var rows = batches.listRows(unit, id, line, most + 1);
            boolean more = rows.size() > most;
            var page = more ? rows.subList(0, most) : rows;
            return new Page<>(page, more ? String.valueOf(page.getLast().line()) : null);
        });
    }

    private static int line(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? 0 : Integer.parseInt(after);
        } catch (NumberFormatException _) {
            throw new KernelException(ReportError.REPORT_CURSOR_INVALID, "翻页位置无效。请从第一页重新开始。");
        }
    }

    ReportBatchView view(Unit unit, UUID id) {
        return batches.find(unit, seesAll(unit.actor()), id)
                .orElseThrow(() -> new KernelException(ReportError.REPORT_UNKNOWN, "没有这个报告批次，或不属于您可以查看的范围。请返回列表重新查找。"));
    }

    private static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.AUDITOR);
    }

    private String text(AskReport asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
