package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.Latecomers;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.supervision.PlanRepository.Figures;
import org.xinheng.kernel.supervision.PlanRepository.Population;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.standard.Edition;

/** From policies and grades to figures: how many are due, done, open, and drawn next. */
@ApplicationScoped
class PlanTable {

    /** The grade of those without one, where the standard has none for newcomers. */
    private static final String UNGRADED = "NEW";

    private static final String UNGRADED_COLOUR = "#5B5B5B";

    private final PlanRepository plans;
    private final Standards standards;
    private final Latecomers latecomers;
    private final Clock clock;

    PlanTable(PlanRepository plans, Standards standards, Latecomers latecomers, Clock clock) {
        this.plans = plans;
        this.standards = standards;
        this.latecomers = latecomers;
        this.clock = clock;
    }

    /** The figures of a plan, stored or not, as they are now. */
    record Rows(List<PlanRow> rows, int latecomers) {}

    /**
     * The policies of an edition's grades, best first; newcomers by the plan's own rate if it names one.
     *
     * @throws KernelException {@code NEWCOMER_RATE_MISSING} when there are latecomers and neither standard nor plan says how
     *     often they are inspected
     */
    static List<Policy> policies(Edition edition, MakePlan.@Nullable Newcomers own, boolean anyLate) {
        var newcomer = edition.newcomer();
        var policies = new ArrayList<Policy>();
        for (var grade : edition.grades()) {
            boolean isNew = newcomer != null && newcomer.grade().equals(grade.id());
            var mode = grade.supervision();
            policies.add(new Policy(
                    grade.id(),
                    policies.size(),
                    grade.label().zh(),
                    grade.colour(),
                    mode.label().zh(),
                    isNew && own != null ? own.samplingRate() : mode.samplingRate(),
                    isNew && own != null ? own.inspectionsPerYear() : mode.inspectionsPerYear(),
                    isNew));
        }
        if (newcomer == null && own == null && anyLate) {
            throw new KernelException(
                    SupervisionError.NEWCOMER_RATE_MISSING, "这个标准没有规定未评级主体怎样监管，而上次评价之后已有新增主体。请填写未评级主体的抽查比例和每年检查次数。");
        }
        if (newcomer == null && own != null) {
            policies.add(new Policy(
                    UNGRADED,
                    policies.size(),
                    "未评级",
                    UNGRADED_COLOUR,
                    "本计划另定",
                    own.samplingRate(),
                    own.inspectionsPerYear(),
                    true));
        }
        return policies;
    }

    /** Codes of subjects on record since the run; none when the standard does not count any more. */
    List<String> latecomers(Unit unit, String standard, UUID run) {
        var today = LocalDate.now(clock);
        return standards
                .find(unit, standard)
                .filter(source -> source.evaluator().standard().editionOn(today).isPresent())
                .map(source -> latecomers.list(unit, source, run, today))
                .orElse(List.of());
    }

    Population population(Unit unit, PlanRepository.Plan plan, List<Policy> policies) {
        var times = new LinkedHashMap<String, Integer>();
        policies.forEach(policy -> times.put(policy.grade(), policy.times(plan.from(), plan.until())));
        var newcomers =
                policies.stream().filter(Policy::newcomer).map(Policy::grade).findFirst();
        return new Population(
                plan.run(),
                plan.bureau(),
                plan.from(),
                plan.until(),
                times,
                newcomers.orElse(UNGRADED),
                newcomers.isEmpty() ? List.of() : latecomers(unit, plan.standard(), plan.run()));
    }

    Rows rows(Unit unit, PlanRepository.Plan plan, List<Policy> policies) {
        var population = population(unit, plan, policies);
        var figures = plans.figures(unit, population);
        int due = policies.stream()
                .mapToInt(policy -> policy.round(of(figures.get(policy.grade())).subjects())
                        * population.times().getOrDefault(policy.grade(), 0))
                .sum();
        int subjects = figures.values().stream().mapToInt(Figures::subjects).sum();
        var rows = policies.stream()
                .map(policy -> PlanRow.of(
                        policy,
                        of(figures.get(policy.grade())),
                        population.times().getOrDefault(policy.grade(), 0),
                        due,
                        subjects))
                .toList();
        return new Rows(rows, population.latecomers().size());
    }

    private static Figures of(@Nullable Figures found) {
        return found == null ? Figures.NONE : found;
    }
}
