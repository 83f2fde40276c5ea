package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** The desk on which cases of all kinds lie: queues with remaining time, a case's page, its papers. */
@ApplicationScoped
public class CaseDesk {

    private static final int MAX_ROWS = 200;
    private static final int ESCALATED_AT_ONCE = 200;

    private final Work work;
    private final CaseDeskRepository desk;
    private final CaseStepRepository steps;
    private final CasePaperRepository papers;
    private final CaseSight sight;
    private final Deadlines deadlines;
    private final Clock clock;

    CaseDesk(
            Work work,
            CaseDeskRepository desk,
            CaseStepRepository steps,
            CasePaperRepository papers,
            CaseSight sight,
            Deadlines deadlines,
            Clock clock) {
        this.work = work;
        this.desk = desk;
        this.steps = steps;
        this.papers = papers;
        this.sight = sight;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Cases the actor may see: those under way by deadline, the ended ones by age.
     *
     * @throws KernelException {@code CASE_CURSOR_INVALID} (400)
     */
    public Page<CaseRow> list(Actor actor, CaseQuery query, @Nullable String after, int limit) {
        int rows = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "cases.list", unit -> list(unit, query, after, rows));
    }

    /** The same inside a unit, with pages of any size. */
    public Page<CaseRow> list(Unit unit, CaseQuery query, @Nullable String after, int rows) {
        var found = desk.list(unit, sight.of(unit), query, today(), after, rows + 1);
        boolean more = found.size() > rows;
        var page = (more ? found.subList(0, rows) : found)
                .stream().map(this::counted).toList();
        return new Page<>(page, more ? CaseDeskRepository.cursorOf(page.getLast()) : null);
    }

    /** How many cases a list would show, and the first of their deadlines. */
    public Waiting count(Unit unit, CaseQuery query) {
        return desk.count(unit, sight.of(unit), query, today());
    }

    /**
     * How many wait.
     *
     * @param due the first deadline among them, or null
     */
    public record Waiting(long count, @Nullable LocalDate due) {}

    /**
     * One case with its timeline, documents and proofs.
     *
     * @throws KernelException {@code CASE_UNKNOWN} (404) also for those who may not see it
     */
    public CaseView view(Actor actor, UUID id) {
        return work.run(actor, "cases.view", unit -> view(unit, id));
    }

    /** The same inside a unit: what a feature answers after a step. */
    public CaseView view(Unit unit, UUID id) {
        unit.note("case", id);
        var scope = sight.of(unit);
        var found = desk.find(unit, scope, id).orElseThrow(CaseDesk::unknown);
        return new CaseView(
                counted(found.row()),
                found.body(),
                found.queryCode(),
                steps.list(unit, id, scope.code() != null),
                papers.listDocuments(unit, id),
                papers.listAttachments(unit, id));
    }

    /** The text of a document. */
    public CaseDocument document(Actor actor, UUID id, UUID document) {
        return work.run(actor, "cases.document", unit -> {
            view(unit, id);
            return papers.findDocument(unit, id, document).orElseThrow(CaseDesk::unknown);
        });
    }

    /** A proof as it was handed in. */
    AttachmentContent attachment(Actor actor, UUID id, UUID attachment) {
        return work.run(actor, "cases.attachment", unit -> {
            view(unit, id);
            unit.note("attachment", attachment);
            return papers.findAttachment(unit, id, attachment).orElseThrow(CaseDesk::unknown);
        });
    }

    /**
     * Takes a case, so that colleagues see who works on it, or gives it back.
     *
     * @throws KernelException {@code CASE_TAKEN} (409) when a colleague has it
     */
    public CaseView take(Actor actor, UUID id, boolean take) {
        return work.run(actor, take ? "cases.take" : "cases.give-back", unit -> {
            actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK);
            view(unit, id);
            if (!desk.take(unit, id, take)) {
                throw new KernelException(CaseError.CASE_TAKEN, "该件已由其他同事领办或已办结。请刷新后查看。");
            }
            return view(unit, id);
        });
    }

    /** Escalates cases whose deadline has passed: once per deadline. */
    int escalate(int tenant) {
        return work.run(Actor.system(tenant), "cases.escalate", unit -> {
            List<CaseDeskRepository.Overdue> overdue = desk.escalate(unit, today(), ESCALATED_AT_ONCE);
            overdue.forEach(late -> unit.tell(new CaseOverdue(late.id(), late.kind(), late.due())));
            unit.note("escalated", overdue.size());
            return overdue.size();
        });
    }

    private CaseRow counted(CaseRow row) {
        return row.due() == null ? row : row.withLeft(deadlines.workingDaysLeft(today(), row.due()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static KernelException unknown() {
        return new KernelException(CaseError.CASE_UNKNOWN, "没有这件业务，或不属于您可以查看的范围。请返回列表重新查找。");
    }
}
