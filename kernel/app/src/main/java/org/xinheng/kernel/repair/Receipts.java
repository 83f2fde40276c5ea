package org.xinheng.kernel.repair;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.records.RecordBrief;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.repair.RepairConsumer.Repaired;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * Fans a granted repair out: asks each consumer until it has acknowledged, and closes the case when all have. One that
 * fails keeps nobody else waiting; the fact is told again until everybody has followed.
 */
@ApplicationScoped
class Receipts implements FactListener<RepairGranted> {

    private static final Logger LOG = Logger.getLogger(Receipts.class);
    private static final int LONGEST_TROUBLE = 300;

    private final Work work;
    private final Cases cases;
    private final Records records;
    private final ReceiptRepository receipts;
    private final Clock clock;
    private final Map<String, RepairConsumer> consumers = new TreeMap<>();

    Receipts(
            Work work,
            Cases cases,
            Records records,
            ReceiptRepository receipts,
            Clock clock,
            @All List<RepairConsumer> consumers) {
        this.work = work;
        this.cases = cases;
        this.records = records;
        this.receipts = receipts;
        this.clock = clock;
        consumers.forEach(consumer -> this.consumers.put(consumer.name(), consumer));
    }

    /** Notes whose receipts are wanted, in the unit of the decision, and tells them. */
    void expect(Unit unit, CaseFile<Repair> file, UUID record) {
        LocalDate due = Objects.requireNonNull(file.clock().due(), "execution has a deadline");
        consumers
                .values()
                .forEach(consumer -> receipts.expect(unit, file.id(), consumer.name(), consumer.label(), due));
        unit.tell(new RepairGranted(file.id(), record));
    }

    List<Receipt> list(Unit unit, UUID caseFile) {
        return receipts.list(unit, caseFile, LocalDate.now(clock));
    }

    @Override
    public Class<RepairGranted> hears() {
        return RepairGranted.class;
    }

    /** What is still to be done for a case. */
    private record Waiting(List<String> consumers, Repaired repaired) {}

    @Override
    public void hear(Actor actor, RepairGranted fact) {
        Waiting waiting = work.run(actor, "repair.waiting", unit -> waiting(unit, fact));
        int failed = 0;
        for (String name : waiting.consumers()) {
            failed += follow(actor, waiting.repaired(), name) ? 0 : 1;
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " consumers have not followed repair " + fact.caseFile());
        }
        complete(actor, fact.caseFile());
    }

    private Waiting waiting(Unit unit, RepairGranted fact) {
        CaseFile<Repair> file = cases.require(unit, Repairs.KIND, fact.caseFile());
        RecordBrief brief = records.brief(unit, fact.record());
        return new Waiting(
                receipts.waiting(unit, fact.caseFile()),
                new Repaired(file.id(), file.number(), fact.record(), brief.item(), brief.code()));
    }

    private boolean follow(Actor actor, Repaired repaired, String name) {
        @Nullable RepairConsumer consumer = consumers.get(name);
        try {
            if (consumer == null) {
                throw new IllegalStateException("平台上已没有“" + name + "”，请联系平台运营单位恢复或人工核实");
            }
            String detail = consumer.apply(actor, repaired);
            work.change(
                    actor, "repair.acknowledge", unit -> receipts.acknowledge(unit, repaired.caseFile(), name, detail));
            return true;
        } catch (RuntimeException trouble) {
            LOG.warnf(trouble, "Consumer %s has not followed repair %s", name, repaired.caseFile());
            String words = Objects.requireNonNullElse(
                    trouble.getMessage(), trouble.getClass().getSimpleName());
            String cut = words.length() > LONGEST_TROUBLE ? words.substring(0, LONGEST_TROUBLE) : words;
            work.change(actor, "repair.not-followed", unit -> receipts.fail(unit, repaired.caseFile(), name, cut));
            return false;
        }
    }

    /** Closes the case when nothing is waited for; heard a second time it is closed already. */
    private void complete(Actor actor, UUID caseFile) {
        work.change(actor, "repair.complete", unit -> {
            CaseFile<Repair> file = cases.require(unit, Repairs.KIND, caseFile);
            if (file.state() instanceof Repair.Executing
                    && receipts.waiting(unit, caseFile).isEmpty()) {
                cases.take(
                        unit,
                        Repairs.KIND,
                        Ticket.present(caseFile),
                        new Step<>("complete", "各方同步完成", Repair.Executing.class),
                        (before, state) -> state.complete());
            }
        });
    }
}
