package org.xinheng.kernel.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xinheng.kernel.reports.ReportBatchRepository.Running;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.seal.SealedForm;

/**
 * Issues a batch part by part: reports of a part in one unit, each printed in one of its own, then the next part is told.
 * Killed in between, the outbox goes on where it was; heard twice, the second finds nothing to do.
 */
@ApplicationScoped
class ReportBatchRun implements FactListener<ReportBatchTaken> {

    /** Lines of one part: other facts, and others who need a number, wait no longer than for these. */
    private static final int PART = 10;

    private final Work work;
    private final RequestCheck requests;
    private final ReportBook book;
    private final ReportBatchRepository batches;
    private final ReportFiles files;
    private final ObjectMapper json;

    ReportBatchRun(
            Work work,
            RequestCheck requests,
            ReportBook book,
            ReportBatchRepository batches,
            ReportFiles files,
            ObjectMapper json) {
        this.work = work;
        this.requests = requests;
        this.book = book;
        this.batches = batches;
        this.files = files;
        this.json = json;
    }

    @Override
    public Class<ReportBatchTaken> hears() {
        return ReportBatchTaken.class;
    }

    @Override
    public void hear(Actor actor, ReportBatchTaken fact) {
        Actor kernel = Actor.system(actor.tenant());
        List<UUID> unprinted = work.run(kernel, "reports.issue-batch", unit -> {
            unit.note("batch", fact.batch());
            batches.lock(unit, fact.batch()).ifPresent(batch -> issue(unit, batch));
            return batches.listUnprinted(unit, fact.batch(), PART);
        });
        for (UUID report : unprinted) {
            files.prepare(kernel, report, SealedForm.PDF);
            work.change(kernel, "reports.print-batch", unit -> {
                unit.note("report", report);
                batches.print(unit, fact.batch(), report);
            });
        }
        work.change(kernel, "reports.continue-batch", unit -> {
            unit.note("batch", fact.batch());
            if (batches.lock(unit, fact.batch()).isPresent() && batches.finish(unit, fact.batch())) {
                unit.tell(new ReportBatchTaken(fact.batch()));
            }
        });
    }

    private void issue(Unit unit, Running batch) {
        AskReport wanted = wanted(batch);
        for (AskedCodes.Row row : batches.listWaiting(unit, batch.id(), PART)) {
            try {
                SoundRequest request = requests.sound(unit.actor(), wanted);
                UUID report = book.issue(unit, batch.by(), request, RequestCheck.code(row.asked()));
                batches.answer(unit, batch.id(), row.line(), report, null);
            } catch (KernelException refused) {
                batches.answer(unit, batch.id(), row.line(), null, words(refused));
            }
        }
    }

    private static String words(KernelException refused) {
        return refused.errors().isEmpty()
                ? Objects.requireNonNullElse(refused.getMessage(), "")
                : refused.errors().stream().map(FieldError::detail).collect(Collectors.joining());
    }

    private AskReport wanted(Running batch) {
        try {
            return json.readValue(batch.request(), AskReport.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The request of a batch cannot be read", broken);
        }
    }
}
