package org.xinheng.kernel.measures.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.measures.library.MeasureExample.State;
import org.xinheng.kernel.measures.tasks.CarriedTasks;
import org.xinheng.kernel.measures.tasks.MeasureTaskError;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * Measures that a place shows as examples. One officer proposes, another agrees; what the public reads was written by the
 * definitions alone, so that no name, code or number can slip in. The end of a measure takes its example along.
 */
@ApplicationScoped
public class MeasureExamples {

    private static final int MOST = 500;

    private final Work work;
    private final CarriedTasks tasks;
    private final ExampleRepository examples;
    private final Clock clock;

    MeasureExamples(Work work, CarriedTasks tasks, ExampleRepository examples, Clock clock) {
        this.work = work;
        this.tasks = tasks;
        this.examples = examples;
        this.clock = clock;
    }

    /** The examples of the tenant, the newest first, at most 500; a bureau sees those of its own tasks. */
    public List<MeasureExample> list(Actor actor) {
        actor.require(Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR);
        return work.run(actor, "measures.examples", unit -> examples.list(unit, tasks.scope(unit), MOST));
    }

    /**
     * Proposes a task that was carried out.
     *
     * @throws KernelException {@code MEASURE_TASK_UNKNOWN} (404); {@code MEASURE_EXAMPLE_UNFIT} (409) when it was not carried
     *     out, has ended, is about a natural person or about what is not public; {@code MEASURE_EXAMPLE_KNOWN} (409)
     */
    public MeasureExample propose(Actor actor, UUID task) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK);
        return work.run(actor, "measures.propose-example", unit -> {
            var carried = tasks.require(unit, task);
            LocalDate executed = carried.row().executedOn();
            if (!carried.row().state().equals("EXECUTED") || executed == null) {
                throw unfit("只有已执行且仍在实施的措施可以作为案例公开，该任务当前为“%s”。"
                        .formatted(carried.row().stateLabel()));
            }
            if (!examples.isPublic(unit, task)) {
                throw unfit("自然人的、或依规定不公示的信息所涉措施，不得作为案例公开。");
            }
            examples.lockTask(unit, task);
            if (examples.isKnown(unit, task)) {
                throw new KernelException(MeasureTaskError.MEASURE_EXAMPLE_KNOWN, "该任务已提议或已公开为案例，请在“公开案例”中查看，不必重复提议。");
            }
            UUID id = examples.add(
                    unit, carried, tasks.matters(unit, carried.order()), executed.withDayOfMonth(1), today());
            return require(unit, id);
        });
    }

    /**
     * Agrees to show an example.
     *
     * @throws KernelException {@code MEASURE_EXAMPLE_SECOND} (403) for who proposed it; {@code MEASURE_EXAMPLE_CHANGED} (409)
     */
    public MeasureExample approve(Actor actor, UUID id, @Nullable Integer version) {
        return decide(actor, id, version, State.SHOWN, null);
    }

    /** Refuses to show an example, with the reason; likewise by another person than who proposed it. */
    public MeasureExample refuse(Actor actor, UUID id, @Nullable Integer version, @Nullable String reason) {
        return decide(actor, id, version, State.REFUSED, Cases.reason(reason, "不予公开的理由"));
    }

    /** Takes an example down again, with the reason. */
    public MeasureExample withdraw(Actor actor, UUID id, @Nullable Integer version, @Nullable String reason) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD);
        String why = Cases.reason(reason, "撤下案例的理由");
        return work.run(actor, "measures.withdraw-example", unit -> {
            step(unit, id, version, State.SHOWN);
            examples.end(unit, id, State.WITHDRAWN, today(), why);
            return require(unit, id);
        });
    }

    private MeasureExample decide(Actor actor, UUID id, @Nullable Integer version, State to, @Nullable String because) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD);
        return work.run(actor, to == State.SHOWN ? "measures.approve-example" : "measures.refuse-example", unit -> {
            step(unit, id, version, State.PROPOSED);
            if (examples.proposer(unit, id).equals(unit.actor().person())) {
                throw new KernelException(
                        MeasureTaskError.MEASURE_EXAMPLE_SECOND, "案例须由提议人以外的另一人审核。请转交本单位负责人或信用平台管理员。");
            }
            examples.decide(unit, id, to, today(), because);
            return require(unit, id);
        });
    }

    private void step(Unit unit, UUID id, @Nullable Integer version, State from) {
        MeasureExample now = require(unit, id);
        if (version == null || version != now.version() || now.state() != from) {
            throw new KernelException(
                    MeasureTaskError.MEASURE_EXAMPLE_CHANGED,
                    "该案例当前为“%s”，您看到的可能不是最新内容。请刷新后再办理。".formatted(now.state().label()));
        }
    }

    private MeasureExample require(Unit unit, UUID id) {
        unit.note("example", id);
        return examples.find(unit, tasks.scope(unit), id)
                .orElseThrow(() -> new KernelException(
                        MeasureTaskError.MEASURE_EXAMPLE_UNKNOWN, "没有这个案例，或不属于您可以查看的范围。请返回列表重新查找。"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static KernelException unfit(String words) {
        return new KernelException(MeasureTaskError.MEASURE_EXAMPLE_UNFIT, words);
    }
}
