package org.xinheng.kernel.monitoring.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.indicators.Indicator;
import org.xinheng.definitions.indicators.IndicatorTable;
import org.xinheng.definitions.indicators.IndicatorUnit;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.monitoring.MonitoringError;
import org.xinheng.kernel.monitoring.figures.AskedMonth;
import org.xinheng.kernel.monitoring.figures.MonthlyFigures;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Indicator tables with their values, and what is done about gaps. */
@ApplicationScoped
public class Indicators {

    private static final int LONGEST = 1000;

    private final Work work;
    private final Law law;
    private final MonthlyFigures figures;
    private final IndicatorRepository repository;
    private final Bureaus bureaus;
    private final Clock clock;

    /** Which tables a tenant is measured by. */
    @jakarta.inject.Singleton
    static class Law {
        private final Definitions definitions;
        private final TenantDirectory tenants;

        Law(Definitions definitions, TenantDirectory tenants) {
            this.definitions = definitions;
            this.tenants = tenants;
        }

        List<IndicatorTable> on(Unit unit, LocalDate day) {
            String slug = tenants.byId(unit.tenant()).orElseThrow().slug();
            return definitions.indicatorsOf(slug).stream()
                    .filter(table -> table.isUsedOn(day))
                    .toList();
        }
    }

    Indicators(
            Work work, Law law, MonthlyFigures figures, IndicatorRepository repository, Bureaus bureaus, Clock clock) {
        this.work = work;
        this.law = law;
        this.figures = figures;
        this.repository = repository;
        this.bureaus = bureaus;
        this.clock = clock;
    }

    /**
     * The tables of a place with the values of a month, such as 2026-11; of the last month that is over when none is given. For
     * officers and auditors.
     *
     * @throws KernelException {@code MONTH_INVALID} (400)
     */
    public List<TableView> tables(Actor actor, @Nullable String month) {
        MonthlyFigures.requireReader(actor);
        var asked = AskedMonth.read(month, clock);
        return work.run(actor, "monitoring.indicators", unit -> tables(unit, asked));
    }

    private List<TableView> tables(Unit unit, YearMonth month) {
        var filling = new Filling(
                figures.of(unit, month),
                repository.newest(unit, month.atEndOfMonth()),
                repository.tasks(unit, LocalDate.now(clock)));
        return law.on(unit, month.atEndOfMonth()).stream().map(filling::table).toList();
    }

    /** Everything that was entered for an indicator, the newest first; for officers and auditors. */
    public List<EnteredValue> history(Actor actor, String id) {
        MonthlyFigures.requireReader(actor);
        return work.run(actor, "monitoring.indicator-values", unit -> {
            require(unit, id);
            return repository.history(unit, id);
        });
    }

    /**
     * Enters a value; entered again, the newest day counts and the earlier ones stay. Answers with all that was entered.
     *
     * @throws KernelException {@code INDICATOR_UNKNOWN} (404); {@code INDICATOR_COUNTED} (409) for one that is counted; {@code
     *     INDICATOR_INVALID} (400) with everything that is wrong
     */
    public List<EnteredValue> enter(Actor actor, String id, EnterValue command) {
        actor.require(Role.CITY_ADMINISTRATOR);
        return work.run(actor, "monitoring.enter-value", unit -> {
            var indicator = require(unit, id);
            if (indicator.figure() != null) {
                throw new KernelException(
                        MonitoringError.INDICATOR_COUNTED,
                        "指标“%s”由系统计算，不能填报。如数值有误，请核对背后的明细。"
                                .formatted(indicator.label().zh()));
            }
            var wrong = new ArrayList<FieldError>();
            BigDecimal value = command.value();
            if (value == null || !fits(indicator.unit(), value)) {
                wrong.add(new FieldError("value", "请填写数值：%s。".formatted(range(indicator.unit()))));
            }
            LocalDate asOf = command.asOf();
            if (asOf == null || asOf.isAfter(LocalDate.now(clock))) {
                wrong.add(new FieldError("asOf", "请填写数值所属的日期，不能晚于今天。"));
            }
            String evidence = text(wrong, "evidence", command.evidence(), "依据（数据出处或证明材料）");
            if (!wrong.isEmpty() || value == null || asOf == null) {
                throw invalid("填报", wrong);
            }
            repository.enter(unit, id, value, asOf, evidence);
            unit.note("indicator", id);
            return repository.history(unit, id);
        });
    }

    /**
     * Gives a bureau the task to close a gap.
     *
     * @throws KernelException {@code INDICATOR_UNKNOWN} (404); {@code INDICATOR_INVALID} (400) with everything that is wrong, also
     *     when the bureau has an open task for the indicator
     */
    public IndicatorTask give(Actor actor, String id, GiveTask command) {
        actor.require(Role.CITY_ADMINISTRATOR);
        var today = LocalDate.now(clock);
        return work.run(actor, "monitoring.give-task", unit -> {
            var indicator = require(unit, id);
            var wrong = new ArrayList<FieldError>();
            UUID bureau = command.bureau();
            if (bureau == null || bureaus.find(unit, bureau).isEmpty()) {
                wrong.add(new FieldError("bureau", "请选择本地区的责任部门。"));
            }
            LocalDate due = command.dueOn();
            if (due == null || due.isBefore(today)) {
                wrong.add(new FieldError("dueOn", "请填写完成期限，不能早于今天（%s）。".formatted(today)));
            }
            String demand = text(wrong, "demand", command.demand(), "工作要求");
            if (!wrong.isEmpty() || bureau == null || due == null) {
                throw invalid("任务", wrong);
            }
            var gap = tables(unit, YearMonth.from(today).minusMonths(1)).stream()
                    .flatMap(table -> table.lines().stream())
                    .filter(line -> line.id().equals(id))
                    .findFirst()
                    .map(TableView.Line::gap)
                    .orElse(null);
            UUID task = repository
                    .open(unit, id, indicator.label().zh(), gap, bureau, due, demand)
                    .orElseThrow(
                            () -> invalid("任务", List.of(new FieldError("bureau", "该部门已有这项指标的未结任务。请先办结，或选择其他部门。"))));
            unit.note("task", task);
            unit.note("indicator", id);
            return repository.find(unit, task, today).orElseThrow();
        });
    }

    /**
     * Closes a task with what came of it.
     *
     * @throws KernelException {@code INDICATOR_TASK_UNKNOWN} (404); {@code INDICATOR_TASK_CLOSED} (409); {@code INDICATOR_INVALID}
     *     (400) without an outcome
     */
    public IndicatorTask close(Actor actor, UUID id, CloseTask command) {
        actor.require(Role.CITY_ADMINISTRATOR);
        var today = LocalDate.now(clock);
        return work.run(actor, "monitoring.close-task", unit -> {
            unit.note("task", id);
            if (repository.find(unit, id, today).isEmpty()) {
                throw new KernelException(MonitoringError.INDICATOR_TASK_UNKNOWN, "没有这项任务，或不属于本地区。请刷新指标表后重新选择。");
            }
            var wrong = new ArrayList<FieldError>();
            String outcome = text(wrong, "outcome", command.outcome(), "办理结果");
            if (!wrong.isEmpty()) {
                throw invalid("办结", wrong);
            }
            if (!repository.close(unit, id, outcome)) {
                throw new KernelException(MonitoringError.INDICATOR_TASK_CLOSED, "这项任务已经办结。请刷新后查看结果。");
            }
            return repository.find(unit, id, today).orElseThrow();
        });
    }

    private Indicator require(Unit unit, String id) {
        return law.on(unit, LocalDate.now(clock)).stream()
                .flatMap(table -> table.indicators().stream())
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new KernelException(
                        MonitoringError.INDICATOR_UNKNOWN, "本地区的指标表中没有编号为“%s”的指标。请返回指标表重新选择。".formatted(id)));
    }

    private static boolean fits(IndicatorUnit unit, BigDecimal value) {
        return value.signum() >= 0
                && value.precision() - value.scale() <= 15
                && value.scale() <= 6
                && highest(unit).filter(most -> value.compareTo(most) > 0).isEmpty()
                && (unit != IndicatorUnit.YES_NO || value.stripTrailingZeros().scale() <= 0);
    }

    private static Optional<BigDecimal> highest(IndicatorUnit unit) {
        return switch (unit) {
            case PERCENT -> Optional.of(BigDecimal.valueOf(100));
            case YES_NO -> Optional.of(BigDecimal.ONE);
            case DAYS, NUMBER, TIMES -> Optional.empty();
        };
    }

    private static String range(IndicatorUnit unit) {
        return switch (unit) {
            case PERCENT -> "0 至 100 的百分数，最多六位小数";
            case YES_NO -> "是填 1，否填 0";
            case DAYS -> "不小于 0 的天数";
            case TIMES -> "与期初相比的倍数，翻一番填 2";
            case NUMBER -> "不小于 0 的数";
        };
    }

    private static String text(List<FieldError> wrong, String field, @Nullable String text, String label) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() < 2 || plain.length() > LONGEST) {
            wrong.add(new FieldError(field, "请填写%s（2 至 %d 字）。".formatted(label, LONGEST)));
        }
        return plain;
    }

    private static KernelException invalid(String what, List<FieldError> wrong) {
        return new KernelException(
                MonitoringError.INDICATOR_INVALID, "%s有%d处需要修改，请按所列字段改正后重新提交。".formatted(what, wrong.size()), wrong);
    }
}
