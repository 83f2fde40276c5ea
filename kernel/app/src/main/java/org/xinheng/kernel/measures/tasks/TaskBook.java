package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.lists.ListedEntries;
import org.xinheng.kernel.lists.ListedEntry;
import org.xinheng.kernel.measures.statutes.StatuteHold;
import org.xinheng.kernel.measures.statutes.StatuteHolds;
import org.xinheng.kernel.measures.tasks.TaskMaker.Wanted;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Brings the tasks of a subject to what the law wants today: missing ones are pushed, those that are wanted no more are
 * recalled or have to be lifted. It compares and never counts, so it may run as often as it likes.
 */
@ApplicationScoped
class TaskBook {

    /** The kind of case. */
    static final CaseKind<MeasureTask> KIND =
            new CaseKind<>("measure-task", "CS", "联合奖惩措施任务", MeasureTask.class).openedBy("下达联合奖惩措施任务");

    private static final String SHIELDED = "法院批准重整计划或和解协议，暂时屏蔽";

    private final Cases cases;
    private final ListedEntries entries;
    private final TaskMaker maker;
    private final StatuteHolds statutes;
    private final TaskRepository tasks;
    private final Clock clock;

    TaskBook(
            Cases cases,
            ListedEntries entries,
            TaskMaker maker,
            StatuteHolds statutes,
            TaskRepository tasks,
            Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.maker = maker;
        this.statutes = statutes;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Follows an entry, and the other entries of its subject, which may withhold what it grants. */
    void follow(Unit unit, UUID entry) {
        unit.note("entry", entry);
        entries.find(unit, entry).ifPresent(known -> follow(unit, entries.lockOfSubject(unit, known.subject())));
    }

    private void follow(Unit unit, List<ListedEntry> ofSubject) {
        LocalDate today = LocalDate.now(clock);
        bring(
                unit,
                maker.wanted(unit, ofSubject, today),
                tasks.listAlive(unit, ofSubject.stream().map(ListedEntry::id).toList()),
                task -> ending(ofSubject, task.follows(), today),
                today);
    }

    /** Follows a decision on record, by which statutes may order measures themselves. */
    void followRecord(Unit unit, UUID record) {
        unit.note("record", record);
        LocalDate today = LocalDate.now(clock);
        List<StatuteHold> holds = statutes.ofLocked(unit, maker.measures(unit), record, today);
        bring(
                unit,
                maker.wantedByStatute(unit, holds, today),
                tasks.listAliveOf(unit, record),
                _ -> ending(statutes.stateOf(unit, record).orElse(""), today),
                today);
    }

    private void bring(
            Unit unit,
            List<Wanted> wanted,
            List<TaskRepository.Alive> before,
            Function<TaskRepository.Alive, Ending> ending,
            LocalDate today) {
        Map<String, TaskRepository.Alive> alive = new HashMap<>();
        before.forEach(task -> alive.put(TaskMaker.keyOf(task.follows(), task.measure(), task.body()), task));
        int pushed = 0;
        for (Wanted task : wanted) {
            if (alive.remove(task.key()) == null) {
                push(unit, task, today);
                pushed++;
            }
        }
        alive.values().forEach(task -> end(unit, task, ending.apply(task)));
        unit.note("pushed", pushed);
        unit.note("ended", alive.size());
    }

    private void push(Unit unit, Wanted wanted, LocalDate today) {
        var order = wanted.order();
        var asked = new NewCase(
                "%s（%s）：%s".formatted(order.measureLabel(), order.listLabel(), order.body()),
                wanted.key(),
                wanted.origin().subject(),
                null);
        var file = cases.open(unit, KIND, asked, first(wanted, today).handedTo(wanted.bureau()));
        tasks.add(unit, file, wanted.bureau(), today);
    }

    /** What the platform does by itself is done with the entry. */
    private static Move<MeasureTask> first(Wanted wanted, LocalDate today) {
        var order = wanted.order();
        if (!wanted.automatic()) {
            return Move.<MeasureTask>to(new MeasureTask.Pushed(order)).within("measure-answer-within");
        }
        return Move.to(
                wanted.origin().published()
                        ? new MeasureTask.Executed(order, new Execution(today, "平台已按名单的规定公示、共享。", null, null))
                        : new MeasureTask.NotApplicable(order, "该名单记录依规定不向社会公示。"));
    }

    private static Ending ending(List<ListedEntry> entries, UUID id, LocalDate today) {
        ListedEntry entry = entries.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        var ended = entry.ended();
        if (ended != null) {
            return new Ending(ended.on(), ended.because().label());
        }
        if (entry.shielded()) {
            return new Ending(today, SHIELDED);
        }
        return entry.countsOn(today) ? new Ending(today, "措施清单或其他名单记录使该措施不再适用") : new Ending(entry.endsOn(), "列入期限届满");
    }

    /** Why a decision under a statute orders nothing any more. */
    private static Ending ending(String state, LocalDate today) {
        return new Ending(
                today,
                switch (state) {
                    case "WITHDRAWN" -> "原决定被撤销、变更或确认无效";
                    case "REPAIRED" -> "信用修复完成";
                    case "SHIELDED" -> SHIELDED;
                    case "HELD" -> "该决定待核实，暂不适用";
                    default -> "法定期限届满，或该规定不再适用";
                });
    }

    private void end(Unit unit, TaskRepository.Alive task, Ending ending) {
        CaseFile<MeasureTask> file = cases.require(unit, KIND, task.caseFile());
        switch (file.state()) {
            case MeasureTask.Pushed _ ->
                take(unit, file, "recall", "撤回任务", MeasureTask.Pushed.class, state -> state.recall(ending));
            case MeasureTask.Accepted _ ->
                take(unit, file, "end", "措施终止", MeasureTask.Accepted.class, state -> state.end(ending));
            case MeasureTask.Executed executed -> {
                take(unit, file, "end", "措施终止", MeasureTask.Executed.class, state -> state.end(ending));
                if (file.bureau() == null && !executed.order().outside()) {
                    take(
                            unit,
                            file,
                            "lift",
                            "平台自动解除",
                            MeasureTask.Lifting.class,
                            state -> state.lift(LocalDate.now(clock), "平台已停止公示、共享。"));
                    tasks.lift(unit, file.id(), LocalDate.now(clock), ending);
                    return;
                }
            }
            case MeasureTask.NotApplicable _, MeasureTask.Lifting _, MeasureTask.Lifted _, MeasureTask.Recalled _ -> {
                // nothing to undo
            }
        }
        tasks.end(unit, file.id(), ending);
    }

    private <F extends MeasureTask> void take(
            Unit unit,
            CaseFile<MeasureTask> file,
            String step,
            String label,
            Class<F> from,
            Function<F, Move<MeasureTask>> move) {
        cases.take(
                unit, KIND, Ticket.present(file.id()), new Step<>(step, label, from), (_, state) -> move.apply(state));
    }
}
