package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.StandardOfficers;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.supervision.PlanRepository.Plan;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Standard;

/** Inspection plans: made from published grades by one person, approved by another, closed when all is settled. */
@ApplicationScoped
public class InspectionPlans {

    private static final int SHOWN = 100;
    private static final int LONGEST_PERIOD_DAYS = 366;
    private static final UUID NOT_STORED = new UUID(0, 0);

    private final Work work;
    private final Officers officers;
    private final Standards standards;
    private final PlanRepository plans;
    private final PlanTable table;
    private final DrawRepository draws;

    InspectionPlans(
            Work work,
            Officers officers,
            Standards standards,
            PlanRepository plans,
            PlanTable table,
            DrawRepository draws) {
        this.work = work;
        this.officers = officers;
        this.standards = standards;
        this.plans = plans;
        this.table = table;
        this.draws = draws;
    }

    private record Draft(Plan plan, List<Policy> policies) {}

    /**
     * What a plan would look like. For the bureau's people and the tenant's administrators.
     *
     * @throws KernelException as {@link #make}
     */
    public PlanView preview(Actor actor, MakePlan command) {
        return work.run(actor, "supervision.previewPlan", unit -> {
            var draft = draft(unit, command);
            return view(unit, draft.plan(), draft.policies());
        });
    }

    /**
     * Makes a draft.
     *
     * @throws KernelException {@code SUPERVISION_COMMAND_INVALID}, {@code STANDARD_UNKNOWN}, {@code
     *     SUPERVISION_OTHER_SECTOR}, {@code SUPERVISION_NO_GRADES} when nothing was published yet, {@code
     *     SUPERVISION_ABOUT_PERSONS}, {@code NEWCOMER_RATE_MISSING}, {@code PLAN_ALREADY_THERE}
     */
    public PlanView make(Actor actor, MakePlan command) {
        return work.run(actor, "supervision.makePlan", unit -> {
            var draft = draft(unit, command);
            var id = plans.add(unit, draft.plan(), draft.policies())
                    .orElseThrow(() -> new KernelException(
                            SupervisionError.PLAN_ALREADY_THERE, "该部门对这个标准、自同一天起已有检查计划。请使用原计划，或先关闭它。"));
            unit.note("plan", id);
            unit.note("standard", draft.plan().standard());
            return view(unit, id);
        });
    }

    /** The newest hundred plans, without figures. For officers and auditors. */
    public List<PlanView> list(Actor actor) {
        return work.run(actor, "supervision.listPlans", unit -> {
            Officers.requireReader(actor);
            return plans.list(unit, SHOWN).stream()
                    .map(plan -> PlanViews.of(
                            unit,
                            plan,
                            officers.name(unit, plan.bureau()),
                            isOutdated(unit, plan),
                            new PlanTable.Rows(List.of(), 0),
                            draws.lines(unit, plan.id())))
                    .toList();
        });
    }

    /**
     * A plan with its figures as they are now.
     *
     * @throws KernelException {@code PLAN_UNKNOWN} (404)
     */
    public PlanView view(Actor actor, UUID id) {
        return work.run(actor, "supervision.viewPlan", unit -> {
            Officers.requireReader(actor);
            unit.note("plan", id);
            return view(unit, id);
        });
    }

    /**
     * Approves a draft: by a lead of the bureau or an administrator, never by the person who made it.
     *
     * @throws KernelException {@code PLAN_UNKNOWN}, {@code PLAN_WRONG_STATE}, {@code PLAN_SECOND_PERSON}
     */
    public PlanView approve(Actor actor, UUID id) {
        return work.run(actor, "supervision.approvePlan", unit -> {
            var plan = requireToChange(unit, id);
            if (plan.state() != PlanState.DRAFT) {
                throw new KernelException(SupervisionError.PLAN_WRONG_STATE, "只有待审批的计划可以审批。请刷新页面查看当前状态。");
            }
            if (plan.madeBy().equals(actor.person())) {
                throw new KernelException(
                        SupervisionError.PLAN_SECOND_PERSON, "检查计划须由编制人以外的另一人审批。请转交本部门其他负责人或信用平台管理员。");
            }
            plans.approve(unit, id);
            return view(unit, id);
        });
    }

    /**
     * Closes a plan, or puts a draft aside.
     *
     * @throws KernelException {@code PLAN_UNKNOWN}, {@code PLAN_WRONG_STATE}, {@code PLAN_STILL_BUSY} while a draw is
     *     announced or an inspection open, {@code SUPERVISION_COMMAND_INVALID} without a reason
     */
    public PlanView close(Actor actor, UUID id, @Nullable String reason) {
        return work.run(actor, "supervision.closePlan", unit -> {
            var plan = requireToChange(unit, id);
            if (plan.state() == PlanState.CLOSED) {
                throw new KernelException(SupervisionError.PLAN_WRONG_STATE, "这个计划已经关闭。");
            }
            var why = Commands.text(reason, "关闭理由", 500);
            int open = plans.unsettled(unit, id);
            if (open > 0) {
                throw new KernelException(
                        SupervisionError.PLAN_STILL_BUSY, "还有 %d 项抽查或检查没有办结。请先办结、更换或取消，再关闭计划。".formatted(open));
            }
            plans.close(unit, id, why);
            return view(unit, id);
        });
    }

    private Plan requireToChange(Unit unit, UUID id) {
        unit.note("plan", id);
        var plan = plans.find(unit, id, true).orElseThrow(InspectionPlans::unknown);
        officers.decides(unit, plan.bureau());
        return plan;
    }

    private Draft draft(Unit unit, MakePlan command) {
        var bureau = officers.prepares(unit, command.bureau());
        var from = Commands.day(command.from(), "起始日");
        var last = Commands.day(command.until(), "截止日");
        if (last.isBefore(from) || from.plusDays(LONGEST_PERIOD_DAYS).isBefore(last)) {
            throw new KernelException(SupervisionError.SUPERVISION_COMMAND_INVALID, "计划期间须在一年以内，且截止日不早于起始日。请调整日期。");
        }
        var source = source(unit, Commands.text(command.standard(), "评价标准", 100), bureau);
        var standard = source.evaluator().standard();
        var run = plans.lastPublished(unit, standard.id())
                .orElseThrow(() -> new KernelException(
                        SupervisionError.SUPERVISION_NO_GRADES,
                        "“%s”还没有发布过评价结果。请先开展批量评价并由另一人审核发布。"
                                .formatted(standard.label().zh())));
        var edition = edition(standard, run);
        boolean late = !table.latecomers(unit, standard.id(), run.id()).isEmpty();
        var title = command.title() == null || command.title().isBlank()
                ? "%s%d年度分级监督检查计划（%s）"
                        .formatted(
                                bureau.shortName(),
                                from.getYear(),
                                standard.label().zh())
                : Commands.text(command.title(), "计划名称", 200);
        var plan = new Plan(
                NOT_STORED,
                bureau.id(),
                standard.id(),
                standard.label().zh(),
                run.edition(),
                run.id(),
                run.asOf(),
                title,
                from,
                last.plusDays(1),
                PlanState.DRAFT,
                standard.shown() == Standard.Shown.ALL,
                Commands.number(command.inspectorsEach(), 2, 2, 9, "每次检查的执法人员数"),
                Commands.number(command.daysToInspect(), 30, 1, 366, "检查期限（天）"),
                unit.actor().person(),
                unit.actor().name(),
                unit.startedAt(),
                null,
                null,
                null,
                null,
                null);
        return new Draft(plan, PlanTable.policies(edition, newcomers(command.newcomers()), late));
    }

    private static MakePlan.@Nullable Newcomers newcomers(MakePlan.@Nullable Newcomers own) {
        if (own != null) {
            Commands.number(own.samplingRate(), 0, 0, 100, "未评级主体的抽查比例（%）");
            Commands.number(own.inspectionsPerYear(), 0, 0, 12, "未评级主体的每年检查次数");
        }
        return own;
    }

    private Standards.Source source(Unit unit, String id, BureauView bureau) {
        var source = StandardOfficers.require(standards, unit, id);
        var standard = source.evaluator().standard();
        if (standard.incentiveOnly() || standard.subjects().contains(SubjectKind.NATURAL_PERSON)) {
            throw new KernelException(
                    SupervisionError.SUPERVISION_ABOUT_PERSONS,
                    "“%s”评价的是自然人，只能用于激励，不能据以安排检查。请改选其他标准。"
                            .formatted(standard.label().zh()));
        }
        if (!source.isKernels() && !bureau.sectors().contains(standard.sector())) {
            throw new KernelException(
                    SupervisionError.SUPERVISION_OTHER_SECTOR,
                    "“%s”属于其他领域，只能由该领域的主管部门据以制定检查计划。".formatted(standard.label().zh()));
        }
        return source;
    }

    private static Edition edition(Standard standard, PlanRepository.Run run) {
        return standard.editions().stream()
                .filter(edition -> edition.version().equals(run.edition()))
                .findFirst()
                .orElseThrow(() -> new KernelException(
                        SupervisionError.SUPERVISION_NO_GRADES, "最近发布的评价结果所用的标准版本已不在插件中。请重新评价并发布。"));
    }

    private PlanView view(Unit unit, UUID id) {
        var plan = plans.find(unit, id, false).orElseThrow(InspectionPlans::unknown);
        return view(unit, plan, plans.policies(unit, id));
    }

    private PlanView view(Unit unit, Plan plan, List<Policy> policies) {
        return PlanViews.of(
                unit,
                plan,
                officers.name(unit, plan.bureau()),
                isOutdated(unit, plan),
                table.rows(unit, plan, policies),
                draws.lines(unit, plan.id()));
    }

    private boolean isOutdated(Unit unit, Plan plan) {
        return plans.lastPublished(unit, plan.standard())
                .filter(last -> !last.id().equals(plan.run()))
                .isPresent();
    }

    static KernelException unknown() {
        return new KernelException(SupervisionError.PLAN_UNKNOWN, "没有这个检查计划。请从计划列表重新进入。");
    }
}
