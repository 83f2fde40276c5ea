package org.xinheng.kernel.reclassification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.reclassification.AdjustmentRepository.Waiting;
import org.xinheng.kernel.records.ReclassifiedRecords;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * Carries out what was approved once its day has come, and what is to be undone. A part of the records at a time, each in a
 * unit of its own; whoever is killed in between goes on with the next part.
 */
@ApplicationScoped
class CarryOutReclassifications {

    private static final Logger LOG = Logger.getLogger(CarryOutReclassifications.class);
    private static final int AT_ONCE = 1000;

    private final Work work;
    private final Cases cases;
    private final AdjustmentRepository adjustments;
    private final ReclassifiedRecords records;
    private final Clock clock;

    CarryOutReclassifications(
            Work work, Cases cases, AdjustmentRepository adjustments, ReclassifiedRecords records, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.adjustments = adjustments;
        this.records = records;
        this.clock = clock;
    }

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void carryOutAll() {
        for (Waiting waiting : adjustments.waiting(LocalDate.now(clock))) {
            try {
                carryOut(waiting);
            } catch (RuntimeException trouble) {
                LOG.errorf(
                        trouble,
                        "Reclassification %s of tenant %d was not carried out; tried again",
                        waiting.id(),
                        waiting.tenant());
            }
        }
    }

    /** All parts of one. */
    void carryOut(Waiting waiting) {
        var system = Actor.system(waiting.tenant());
        int all = 0;
        int part = AT_ONCE;
        while (part == AT_ONCE) {
            part = work.run(
                    system,
                    waiting.undo() ? "reclassification.restore" : "reclassification.apply",
                    unit -> waiting.undo() ? restore(unit, waiting) : apply(unit, waiting));
            all += part;
        }
        LOG.debugf("Reclassification %s: %d records", waiting.id(), all);
    }

    private int apply(Unit unit, Waiting waiting) {
        CaseFile<Reclassification> file = cases.require(unit, Reclassifications.KIND, waiting.id());
        if (!(file.state() instanceof Reclassification.Approved approved)) {
            return 0;
        }
        var change = approved.change();
        int part = records.apply(
                unit,
                new ReclassifiedRecords.Change(waiting.id(), change.item(), change.disclosure(), change.weight()),
                AT_ONCE);
        if (part < AT_ONCE) {
            var step = new Step<>("enter", "开始执行", Reclassification.Approved.class);
            cases.take(
                    unit,
                    Reclassifications.KIND,
                    Ticket.present(waiting.id()),
                    step,
                    (before, state) -> state.enter(adjustments.count(unit, waiting.id(), false)));
        }
        return part;
    }

    private int restore(Unit unit, Waiting waiting) {
        CaseFile<Reclassification> file = cases.require(unit, Reclassifications.KIND, waiting.id());
        if (!(file.state() instanceof Reclassification.Undoing)) {
            return 0;
        }
        int part = records.restore(unit, waiting.id(), AT_ONCE);
        if (part < AT_ONCE) {
            var step = new Step<>("end", "恢复原状", Reclassification.Undoing.class);
            cases.take(
                    unit,
                    Reclassifications.KIND,
                    Ticket.present(waiting.id()),
                    step,
                    (before, state) -> state.end(adjustments.count(unit, waiting.id(), true)));
        }
        return part;
    }
}
