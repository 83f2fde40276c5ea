package org.xinheng.kernel.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.calendar.WorkingDays;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseQuery;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Reads how bureaus report and what waits for them. */
@ApplicationScoped
public class Monitoring {

    private static final int USUAL_DAYS = 90;

    /** How long a task list reminds of refused rows. */
    private static final int REFUSED_DAYS = 7;

    private final Work work;
    private final MonitoringRepository repository;
    private final CaseDesk desk;
    private final WorkingDays calendar;
    private final Clock clock;

    Monitoring(Work work, MonitoringRepository repository, CaseDesk desk, Definitions definitions, Clock clock) {
        this.work = work;
        this.repository = repository;
        this.desk = desk;
        this.calendar = definitions.calendar();
        this.clock = clock;
    }

    /**
     * Timeliness of every bureau that reported something between two days, both included; the slowest first.
     *
     * @throws KernelException {@code PERIOD_INVALID} (400) when the period ends before it begins
     */
    public List<BureauTimeliness> timeliness(Actor actor, @Nullable LocalDate from, @Nullable LocalDate until) {
        requireOfficer(actor);
        var last = until == null ? LocalDate.now(clock) : until;
        var first = from == null ? last.minusDays(USUAL_DAYS) : from;
        if (last.isBefore(first)) {
            throw new KernelException(
                    MonitoringError.PERIOD_INVALID, "统计期间的截止日 %s 早于起始日 %s，请调整后再查。".formatted(last, first));
        }
        return work.run(actor, "monitoring.timeliness", unit -> summarise(repository.reported(unit, first, last)));
    }

    private List<BureauTimeliness> summarise(List<MonitoringRepository.Reported> reported) {
        var tallies = new LinkedHashMap<UUID, Tally>();
        for (var group : reported) {
            tallies.computeIfAbsent(group.bureau(), bureau -> new Tally(group.name()))
                    .add(group, calendar);
        }
        var result = new ArrayList<BureauTimeliness>();
        tallies.forEach((bureau, tally) -> result.add(tally.of(bureau)));
        result.sort((left, right) -> Double.compare(right.averageWorkingDays(), left.averageWorkingDays()));
        return result;
    }

    /** What waits: for a bureau's people what their bureau reported, for the tenant's administrators everything. */
    public List<OpenTask> tasks(Actor actor) {
        requireOfficer(actor);
        return work.run(actor, "monitoring.tasks", this::tasks);
    }

    /** What waits for the unit's actor, as {@link #tasks(Actor)}. */
    public List<OpenTask> tasks(Unit unit) {
        var actor = unit.actor();
        var platform = actor.hasAny(Role.CITY_ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR);
        var bureau = platform ? null : actor.bureau();
        var today = LocalDate.now(clock);
        var tasks = new ArrayList<OpenTask>();
        var turn = CaseQuery.OPEN.whoseTurnItIs();
        var late = platform ? CaseQuery.OPEN.late() : turn.late();
        String lateOnes = platform ? "cases?overdue=true" : "cases?turn=true&overdue=true";
        add(tasks, "CASES_OVERDUE", told(actor, "办件已超过办理期限", "，请立即办理"), waiting(unit, late), lateOnes);
        if (acts(actor)) {
            add(tasks, "CASES_OPEN", "轮到本单位办理的办件（含已超期的）", waiting(unit, turn), "cases?turn=true");
        } else {
            add(tasks, "CASES_OPEN", "各单位正在办理的办件（含已超期的）", waiting(unit, CaseQuery.OPEN), "cases");
        }
        add(
                tasks,
                "MEASURES_LIFT_OVERDUE",
                "措施已不再适用，仍有实施单位逾期未报送解除回执",
                repository.measuresToLift(unit, bureau, today),
                "measure-tasks?state=LIFTING&overdue=true");
        add(
                tasks,
                "MEASURE_TASKS_OPEN",
                "联合奖惩措施待响应、待执行反馈或待解除",
                repository.measures(unit, platform, actor.bureau()),
                "measure-tasks");
        var overdue = repository.held(unit, bureau, today, true);
        var held = repository.held(unit, bureau, today, false);
        String own = bureau == null ? "" : "&bureau=" + bureau;
        add(tasks, "HELD_OVERDUE", "暂不公示的记录已超过报送时限仍未公示，请尽快核实", overdue, "records?state=HELD&overdue=true" + own);
        add(tasks, "HELD_RECORDS", "暂不公示的记录待核实后放行或撤回", held, "records?state=HELD&overdue=false" + own);
        var refused = repository.refusedRows(unit, bureau, today.minusDays(REFUSED_DAYS));
        String reported = "intake?from=%s&until=%s%s".formatted(today.minusDays(REFUSED_DAYS), today, own);
        add(tasks, "REFUSED_ROWS", told(actor, "近 7 日上报中被退回的行", "，改正后请重新上报"), refused, reported);
        add(tasks, "CODE_ISSUES", "错码、重码待核实处理", repository.codeIssues(unit), "code-issues");
        var receipts = repository.repairReceipts(unit, bureau, today);
        add(tasks, "REPAIR_RECEIPTS_OVERDUE", "已同意的信用修复，仍有单位逾期未同步", receipts, "cases?kind=repair&state=EXECUTING");
        var unfulfilled = repository.longestUndecided(unit, bureau);
        add(tasks, "REPAIR_LONGEST_UNDECIDED", "最长公示期已满而义务未履行，请决定是否继续公示", unfulfilled, "repair?longest=true");
        var given = repository.indicatorTasks(unit, bureau);
        add(tasks, "INDICATOR_TASKS", "监测指标差距整改任务未办结", given, "indicators");
        return tasks;
    }

    /** An auditor watches what others do. */
    private static boolean acts(Actor actor) {
        return actor.hasAny(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.OPERATOR);
    }

    private static String told(Actor actor, String what, String todo) {
        return acts(actor) ? what + todo : what;
    }

    private MonitoringRepository.Waiting waiting(Unit unit, CaseQuery query) {
        var counted = desk.count(unit, query);
        return new MonitoringRepository.Waiting(counted.count(), counted.due());
    }

    private static void add(
            List<OpenTask> tasks, String kind, String title, MonitoringRepository.Waiting waiting, String link) {
        if (waiting.count() > 0) {
            tasks.add(new OpenTask(kind, title, waiting.count(), link, waiting.due()));
        }
    }

    private static void requireOfficer(Actor actor) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR, Role.OPERATOR);
    }

    /** Sums of one bureau while they are added up. */
    private static final class Tally {

        private final String name;
        private long reported;
        private long late;
        private long days;

        Tally(String name) {
            this.name = name;
        }

        void add(MonitoringRepository.Reported group, WorkingDays calendar) {
            reported += group.count();
            late += group.late();
            days += group.count()
                    * calendar.between(group.decidedOn(), group.reportedOn()).days();
        }

        BureauTimeliness of(UUID bureau) {
            var average = Math.round(10.0 * days / reported) / 10.0;
            return new BureauTimeliness(
                    new BureauTimeliness.BureauName(bureau, name), reported, reported - late, late, average);
        }
    }
}
