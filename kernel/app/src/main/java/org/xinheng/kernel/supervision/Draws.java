package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.supervision.DrawRepository.Draw;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * Random draws (双随机抽查) by commit and reveal. The notice publishes the frozen list with its hash, how many are drawn of each
 * grade, a commitment to a secret seed, and which public value will complete the seed. When that value is out it is entered,
 * secret and value make the seed, and everything follows from the seed by arithmetic.
 */
@ApplicationScoped
public class Draws {

    private static final Duration LONGEST_WAIT = Duration.ofDays(92);

    private final Work work;
    private final Officers officers;
    private final PlanRepository plans;
    private final ListFreezer freezer;
    private final DrawRepository draws;
    private final DrawBook book;

    Draws(
            Work work,
            Officers officers,
            PlanRepository plans,
            ListFreezer freezer,
            DrawRepository draws,
            DrawBook book) {
        this.work = work;
        this.officers = officers;
        this.plans = plans;
        this.freezer = freezer;
        this.draws = draws;
        this.book = book;
    }

    /**
     * Announces a draw of an approved plan: freezes the list and publishes the notice. By a lead of the bureau or an
     * administrator.
     *
     * @throws KernelException {@code PLAN_UNKNOWN}, {@code PLAN_WRONG_STATE}, {@code DRAW_ALREADY_NOTICED}, {@code
     *     DRAW_NOBODY}, {@code INSPECTORS_TOO_FEW}, {@code SUPERVISION_COMMAND_INVALID}
     */
    public DrawView announce(Actor actor, UUID planId, AnnounceDraw command) {
        return work.run(actor, "supervision.announceDraw", unit -> {
            unit.note("plan", planId);
            var plan = plans.find(unit, planId, true).orElseThrow(InspectionPlans::unknown);
            var bureau = officers.decides(unit, plan.bureau());
            if (plan.state() != PlanState.APPROVED && plan.state() != PlanState.ACTIVE) {
                throw new KernelException(SupervisionError.PLAN_WRONG_STATE, "只有已审批、未关闭的计划可以开展抽查。请先由另一人审批计划。");
            }
            var secret = DrawSecret.fresh();
            var frozen = freezer.freeze(unit, plan, secret);
            var text = frozen.list().text();
            var source = Commands.text(command.valueSource(), "公开数值的来源", 300);
            var url = command.valueUrl() == null || command.valueUrl().isBlank()
                    ? null
                    : Commands.text(command.valueUrl(), "公布网址", 300);
            var due = command.valueDueAt();
            if (due == null
                    || !due.toInstant().isAfter(unit.startedAt())
                    || due.toInstant().isAfter(unit.startedAt().plus(LONGEST_WAIT))) {
                throw Commands.invalid("请填写公开数值的公布时间。它必须晚于现在（公告之前无人能知道它），且不晚于三个月后。");
            }
            var notice = new DrawRepository.Notice(
                    planId,
                    source,
                    url,
                    due.toInstant(),
                    secret.commitment(),
                    book.seal(unit, secret),
                    text,
                    FrozenList.hash(text));
            var id = draws.add(unit, notice, frozen.entries(), frozen.inspectors())
                    .orElseThrow(() ->
                            new KernelException(SupervisionError.DRAW_ALREADY_NOTICED, "这个计划已有一次公告在等待抽取。请先完成或取消它。"));
            plans.activate(unit, planId);
            book.announce(unit, id, plan, bureau.name(), frozen);
            unit.note("draw", id);
            return book.view(unit, id);
        });
    }

    /**
     * A draw with its inspections. For officers and auditors.
     *
     * @throws KernelException {@code DRAW_UNKNOWN} (404)
     */
    public DrawView view(Actor actor, UUID id) {
        return work.run(actor, "supervision.viewDraw", unit -> {
            Officers.requireReader(actor);
            unit.note("draw", id);
            return book.view(unit, id);
        });
    }

    /**
     * Draws, once. The value's day must have come.
     *
     * @param value the public value exactly as its source writes it; blanks at both ends do not count
     * @param quote where and how it was read, for those who check
     * @throws KernelException {@code DRAW_UNKNOWN}, {@code DRAW_TOO_EARLY}, {@code DRAW_ALREADY_DRAWN}, {@code
     *     DRAW_CANCELLED}, {@code SUPERVISION_COMMAND_INVALID}
     */
    public DrawView draw(Actor actor, UUID id, @Nullable String value, @Nullable String quote) {
        return work.run(actor, "supervision.draw", unit -> {
            var draw = requireWaiting(unit, id);
            if (unit.startedAt().isBefore(draw.valueDueAt())) {
                throw new KernelException(SupervisionError.DRAW_TOO_EARLY, "公告写明的数值尚未公布，不能提前抽取。请在公布时间之后录入数值。");
            }
            book.draw(unit, draw, Commands.text(value, "公开数值", 200), Commands.text(quote, "数值出处（在哪里、怎样查到）", 1000));
            return book.view(unit, id);
        });
    }

    /**
     * Gives up an announced draw; the public keeps seeing its notice, with the reason.
     *
     * @throws KernelException {@code DRAW_UNKNOWN}, {@code DRAW_ALREADY_DRAWN}, {@code DRAW_CANCELLED}, {@code
     *     SUPERVISION_COMMAND_INVALID} without a reason
     */
    public DrawView cancel(Actor actor, UUID id, @Nullable String reason) {
        return work.run(actor, "supervision.cancelDraw", unit -> {
            requireWaiting(unit, id);
            book.cancel(unit, id, Commands.text(reason, "取消理由", 500));
            return book.view(unit, id);
        });
    }

    private Draw requireWaiting(Unit unit, UUID id) {
        unit.note("draw", id);
        var draw = draws.find(unit, id, true).orElseThrow(Draws::unknown);
        officers.decides(
                unit,
                plans.find(unit, draw.plan(), false)
                        .orElseThrow(InspectionPlans::unknown)
                        .bureau());
        return switch (draw.state()) {
            case NOTICED -> draw;
            case DRAWN ->
                throw new KernelException(SupervisionError.DRAW_ALREADY_DRAWN, "这次抽查已经抽取完毕，结果已公示，不能重抽。需要再次抽查时请发布新的公告。");
            case CANCELLED -> throw new KernelException(SupervisionError.DRAW_CANCELLED, "这次抽查公告已取消。请发布新的公告。");
        };
    }

    static KernelException unknown() {
        return new KernelException(SupervisionError.DRAW_UNKNOWN, "没有这次抽查。请从检查计划重新进入。");
    }
}
