package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * What implementing bodies do with the tasks pushed to them. For a body outside of the tenant the platform's administrators
 * answer.
 */
@ApplicationScoped
public class MeasureTasks {

    private static final int MAX_ROWS = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final BigDecimal MOST = new BigDecimal("9999999999999999.99");
    private static final CasePapers.Paper PROOF = new CasePapers.Paper("execution", "执行情况证明");

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSight sight;
    private final CaseSteps<MeasureTask, MeasureTaskView> steps;
    private final CasePapers papers;
    private final Rows rows;

    /** What is stored beside the cases. */
    @jakarta.inject.Singleton
    static class Rows {
        private final TaskRepository tasks;
        private final TaskRowRepository rows;
        private final Clock clock;

        Rows(TaskRepository tasks, TaskRowRepository rows, Clock clock) {
            this.tasks = tasks;
            this.rows = rows;
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    MeasureTasks(
            Work work, Cases cases, CaseDesk desk, CaseSight sight, CaseTurns turns, CasePapers papers, Rows rows) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.sight = sight;
        this.steps = turns.of(TaskBook.KIND, this::shown);
        this.papers = papers;
        this.rows = rows;
    }

    /** Tasks the actor may see, the newest first: all of the tenant, the own bureau's, or those about the own firm. */
    public Page<MeasureTaskRow> list(Actor actor, TaskQuery query, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "measures.tasks", unit -> list(unit, query, after, most));
    }

    /** The same inside a unit, with pages of any size. */
    public Page<MeasureTaskRow> list(Unit unit, TaskQuery query, @Nullable String after, int most) {
        var found = rows.rows.list(
                unit,
                sight.of(unit),
                query,
                rows.today(),
                DayCursor.read(after, MeasureTaskError.MEASURE_TASK_CURSOR_INVALID),
                most + 1);
        boolean more = found.size() > most;
        var page = more ? found.subList(0, most) : found;
        return new Page<>(
                page,
                more ? new DayCursor(page.getLast().pushedOn(), page.getLast().id()).toString() : null);
    }

    /** The measures among the tasks the actor may see, to choose from. */
    public List<PushedMeasure> measures(Actor actor) {
        return work.run(actor, "measures.task-measures", unit -> rows.rows.measures(unit, sight.of(unit)));
    }

    /**
     * One task.
     *
     * @throws KernelException {@code MEASURE_TASK_UNKNOWN} (404) also for those who may not see it
     */
    public MeasureTaskView require(Actor actor, UUID id) {
        return work.run(actor, "measures.task", unit -> shown(unit, id));
    }

    /** The body will carry the measure out; an execution is due then. */
    public MeasureTaskView accept(Actor actor, Ticket ticket, @Nullable String note) {
        String said = acceptance(note);
        var step = new Step<>("accept", "响应任务", MeasureTask.Pushed.class);
        return steps.byOfficer(
                actor,
                ticket,
                step,
                (unit, _, state) ->
                        state.accept(said).then(after -> rows.tasks.answer(unit, after.id(), rows.today())));
    }

    /**
     * A word on an acceptance; empty when nothing is said.
     *
     * @throws KernelException {@code MEASURE_TASK_INVALID} (400) when it is too long
     */
    static String acceptance(@Nullable String note) {
        String said = note == null ? "" : note.strip();
        if (said.length() > LONGEST_NUMBER) {
            throw invalid("响应说明最多%d字。".formatted(LONGEST_NUMBER));
        }
        return said;
    }

    /** The body has no case to which the measure could be applied, and says why. */
    public MeasureTaskView notApplicable(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "无实施情形的理由");
        var step = new Step<>("not-applicable", "反馈无实施情形", MeasureTask.Waiting.class);
        return steps.byOfficer(
                actor,
                ticket,
                step,
                (unit, _, state) ->
                        state.isNotApplicable(why).then(after -> rows.tasks.answer(unit, after.id(), rows.today())));
    }

    /**
     * Adds a proof of the execution or of the lifting: PDF, PNG or JPEG.
     *
     * @throws KernelException {@code CASE_NOT_YOURS} (403); {@code ATTACHMENT_REFUSED} (400); {@code CASE_WRONG_STATE} (409)
     */
    public MeasureTaskView addProof(Actor actor, UUID id, String name, byte[] content) {
        actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "measures.add-proof", unit -> {
            CaseFile<MeasureTask> file = cases.require(unit, TaskBook.KIND, id);
            sight.requireTurn(unit, file);
            papers.add(unit, file, PROOF, name, content);
            return shown(unit, id);
        });
    }

    /**
     * Reports what was done.
     *
     * @throws KernelException {@code MEASURE_TASK_INVALID}, {@code MEASURE_EVIDENCE_MISSING} (400)
     */
    public MeasureTaskView execute(Actor actor, Ticket ticket, ReportExecution report) {
        String content = Cases.reason(report.content(), "执行情况");
        String number = filled(report.documentNo());
        LocalDate on = report.on();
        if (on == null || on.isAfter(rows.today())) {
            throw invalid("请填写执行日期，且不晚于今天。");
        }
        BigDecimal amount = report.amount();
        if (amount != null && (amount.signum() < 0 || amount.scale() > 2 || amount.compareTo(MOST) > 0)) {
            throw invalid("涉及金额以元为单位，不能为负，最多两位小数。");
        }
        if (number != null && number.length() > LONGEST_NUMBER) {
            throw invalid("文书编号最多%d字。".formatted(LONGEST_NUMBER));
        }
        var execution = new Execution(on, content, number, amount);
        var step = new Step<>("execute", "执行反馈", MeasureTask.Accepted.class);
        return steps.byOfficer(actor, ticket, step, (unit, before, state) -> {
            if (number == null && papers.list(unit, before).isEmpty()) {
                throw new KernelException(
                        MeasureTaskError.MEASURE_EVIDENCE_MISSING, "执行反馈须有依据：请填写有关文书的编号，或先上传执行材料（PDF、PNG、JPEG）。");
            }
            return state.execute(execution).then(after -> rows.tasks.execute(unit, after.id(), execution));
        });
    }

    /**
     * Gives the receipt that the measure is lifted, with a numbered paper.
     *
     * @param on the day it was lifted; not before the measure ended, not after today
     */
    public MeasureTaskView lift(Actor actor, Ticket ticket, @Nullable LocalDate on, @Nullable String note) {
        String said = Cases.reason(note, "解除情况");
        var step = new Step<>("lift", "报送解除回执", MeasureTask.Lifting.class);
        return steps.byOfficer(actor, ticket, step, (unit, _, state) -> {
            if (on == null
                    || on.isAfter(rows.today())
                    || on.isBefore(state.ending().on())) {
                throw invalid(
                        "请填写解除日期，不早于%s（措施终止之日），不晚于今天。".formatted(state.ending().on()));
            }
            return state.lift(on, said).then(after -> {
                rows.tasks.lift(unit, after.id(), on);
                issue(unit, after, state, on, said);
            });
        });
    }

    private void issue(Unit unit, CaseFile<MeasureTask> file, MeasureTask.Lifting state, LocalDate on, String note) {
        MeasureOrder order = state.order();
        String name = file.subject().name();
        var head = new TaskDocuments.Head(
                order.authority(),
                name == null ? "当事人" : name,
                order.listLabel(),
                order.documentNo(),
                order.measureLabel(),
                order.body(),
                file.number());
        papers.issue(
                unit,
                file,
                "lift-receipt",
                "解除",
                "联合奖惩措施解除回执",
                new TaskDocuments.LiftReceipt(
                        head, state.ending().because(), state.ending().on(), on, note));
    }

    private MeasureTaskView shown(Unit unit, UUID id) {
        return new MeasureTaskView(row(unit, id), desk.view(unit, id));
    }

    private MeasureTaskRow row(Unit unit, UUID id) {
        unit.note("case", id);
        return rows.rows.find(unit, sight.of(unit), id, rows.today()).orElseThrow(MeasureTasks::unknown);
    }

    static KernelException unknown() {
        return new KernelException(MeasureTaskError.MEASURE_TASK_UNKNOWN, "没有这项措施任务，或不属于您可以查看的范围。请返回列表重新查找。");
    }

    private static KernelException invalid(String words) {
        return new KernelException(MeasureTaskError.MEASURE_TASK_INVALID, words);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
