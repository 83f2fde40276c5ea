package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.PersonAccess;
import org.xinheng.kernel.evaluation.StandardOfficers;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.subjects.Persons;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.Points;

/** Grades a tenant's whole population: start, look, publish by a second person, or put aside. */
@ApplicationScoped
public class GradeRuns {

    private static final int SHOWN = 100;

    private final Work work;
    private final Standards standards;
    private final StandardOfficers officers;
    private final GradeRunRepository runs;
    private final GradeRepository grades;
    private final GradePopulation workers;
    private final PersonAccess access;
    private final Persons persons;
    private final RunReviews reviews;
    private final Clock clock;

    GradeRuns(
            Work work,
            Standards standards,
            StandardOfficers officers,
            GradeRunRepository runs,
            GradeRepository grades,
            GradePopulation workers,
            PersonAccess access,
            Persons persons,
            RunReviews reviews,
            Clock clock) {
        this.work = work;
        this.standards = standards;
        this.officers = officers;
        this.runs = runs;
        this.grades = grades;
        this.workers = workers;
        this.access = access;
        this.persons = persons;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Starts a run; workers take it up at once. For the lead of a bureau of the standard's sector and for the tenant's
     * administrators.
     *
     * @param standard id of a standard that counts for the tenant
     * @param asOf the day the grades are for, today if null
     * @throws KernelException {@code STANDARD_UNKNOWN}, {@code STANDARD_NOT_IN_FORCE}, {@code STANDARD_NOT_COMPUTED}, {@code RUN_DAY_IN_FUTURE}, {@code
     *     STANDARD_OTHER_SECTOR}, {@code RUN_ALREADY_OPEN}
     */
    public GradeRunView start(Actor actor, String standard, @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        var view = work.run(actor, "evaluation.startRun", unit -> {
            var source = officers.require(unit, standard);
            if (day.isAfter(today)) {
                throw new KernelException(
                        RunError.RUN_DAY_IN_FUTURE, "评价日 %s 晚于今天 %s。请改为今天或以前的日期。".formatted(day, today));
            }
            var edition = source.evaluator()
                    .standard()
                    .editionOn(day)
                    .orElseThrow(() -> new KernelException(
                            RunError.STANDARD_NOT_IN_FORCE, "标准“%s”在 %s 没有有效版本。请改选评价日。".formatted(standard, day)));
            var schedule = standards.schedule(unit, source);
            var parameters = schedule.on(day);
            Standards.requireComputable(source, day, parameters);
            var run = new GradeRun(
                    new UUID(0, 0),
                    standard,
                    edition.version(),
                    source.plugin(),
                    source.version(),
                    hundredths(parameters),
                    schedule.numberOn(day).orElse(null),
                    day,
                    RunState.RUNNING,
                    actor.person(),
                    PersonAccess.isAboutPersons(source.evaluator().standard()));
            var id = runs.add(unit, run, source.evaluator().standard(), clock.instant())
                    .orElseThrow(
                            () -> new KernelException(RunError.RUN_ALREADY_OPEN, "该标准已有评价正在进行或等待发布。请先发布或作废它，再开始新的评价。"));
            unit.note("run", id);
            unit.note("standard", standard);
            unit.note("asOf", day);
            return require(unit, id);
        });
        workers.wake();
        return view;
    }

    private static Map<String, Long> hundredths(Map<String, Points> parameters) {
        var values = new TreeMap<String, Long>();
        parameters.forEach((id, points) -> values.put(id, points.hundredths()));
        return values;
    }

    /** The newest hundred runs, of one standard if named; those about natural persons only for who may see them. */
    public List<GradeRunView> list(Actor actor, @Nullable String standard) {
        return work.run(actor, "evaluation.listRuns", unit -> {
            StandardOfficers.requireReader(actor);
            return runs.list(unit, standard, SHOWN).stream()
                    .filter(run -> !run.persons() || access.allows(unit, sectorOf(unit, run.standard())))
                    .map(run -> named(unit, run))
                    .toList();
        });
    }

    /**
     * One run with its progress or result.
     *
     * @throws KernelException {@code RUN_UNKNOWN} (404), {@code PERSON_OTHER_SECTOR} (403)
     */
    public GradeRunView view(Actor actor, UUID id) {
        return work.run(actor, "evaluation.viewRun", unit -> {
            StandardOfficers.requireReader(actor);
            unit.note("run", id);
            return require(unit, id);
        });
    }

    /**
     * The graded subjects of a run, the best score first.
     *
     * @param grade only this grade, all if null
     * @param limit rows per page, 1 to 500
     * @throws KernelException {@code RUN_UNKNOWN} (404), {@code PERSON_OTHER_SECTOR} (403), {@code GRADE_CURSOR_INVALID}
     *     (400)
     */
    public Page<GradedSubject> subjects(
            Actor actor, UUID id, @Nullable String grade, @Nullable String after, int limit) {
        return work.run(actor, "evaluation.listGraded", unit -> {
            StandardOfficers.requireReader(actor);
            unit.note("run", id);
            require(unit, id);
            int rows = Math.clamp(limit, 1, 500);
            var found =
                    grades.list(unit, id, grade, after == null ? null : GradeRepository.Cursor.parse(after), rows + 1);
            boolean more = found.size() > rows;
            var page = more ? found.subList(0, rows) : found;
            return new Page<>(named(unit, page), more ? GradeRepository.Cursor.of(page.getLast()) : null);
        });
    }

    /**
     * Publishes a draft: its grades count from now on. By another person than the one who started the run, because no
     * score takes effect without a human decision (domain.md L12).
     *
     * @param reason what was checked; kept with the run
     * @throws KernelException {@code RUN_UNKNOWN}, {@code RUN_NOT_DRAFT}, {@code RUN_SECOND_PERSON}, {@code
     *     RUN_REASON_MISSING}, {@code STANDARD_OTHER_SECTOR}; {@code RUN_REVIEW_MISSING} for a run about natural persons
     */
    public GradeRunView publish(Actor actor, UUID id, String reason) {
        return work.run(actor, "evaluation.publishRun", unit -> {
            var run = decidable(unit, id, reason);
            if (run.startedBy().equals(actor.person())) {
                throw new KernelException(RunError.RUN_SECOND_PERSON, "评价结果须由发起人以外的另一人审核发布。请转交本单位其他审核人员或信用平台管理员。");
            }
            reviews.requireFor(unit, run);
            if (!runs.decide(unit, id, RunState.PUBLISHED, reason.strip(), clock.instant())) {
                throw notDraft();
            }
            unit.tell(new GradesPublished(id, run.standard()));
            return require(unit, id);
        });
    }

    /**
     * Keeps by name what a person checked in a draft; a run about natural persons cannot be published without.
     *
     * @param note which cases were looked at and what was found
     * @throws KernelException {@code RUN_UNKNOWN}, {@code RUN_NOT_DRAFT}, {@code RUN_SECOND_PERSON}, {@code
     *     RUN_REASON_MISSING}, {@code RUN_REVIEW_SHORT}, {@code STANDARD_OTHER_SECTOR}
     */
    public List<RunReviewView> review(Actor actor, UUID id, String note) {
        RunReviews.requireHuman(actor);
        return work.run(actor, "evaluation.reviewRun", unit -> {
            var run = decidable(unit, id, note);
            reviews.add(unit, run, note);
            return reviews.list(unit, id);
        });
    }

    /**
     * What was checked by whom, the first review first.
     *
     * @throws KernelException {@code RUN_UNKNOWN} (404), {@code PERSON_OTHER_SECTOR} (403)
     */
    public List<RunReviewView> listReviews(Actor actor, UUID id) {
        return work.run(actor, "evaluation.listRunReviews", unit -> {
            StandardOfficers.requireReader(actor);
            unit.note("run", id);
            require(unit, id);
            return reviews.list(unit, id);
        });
    }

    /**
     * Puts a draft or a running run aside.
     *
     * @throws KernelException {@code RUN_UNKNOWN}, {@code RUN_NOT_DRAFT}, {@code RUN_REASON_MISSING}, {@code
     *     STANDARD_OTHER_SECTOR}
     */
    public GradeRunView discard(Actor actor, UUID id, String reason) {
        return work.run(actor, "evaluation.discardRun", unit -> {
            decidable(unit, id, reason);
            if (!runs.decide(unit, id, RunState.DISCARDED, reason.strip(), clock.instant())
                    && !runs.cancel(unit, id, reason.strip(), clock.instant())) {
                throw notDraft();
            }
            return require(unit, id);
        });
    }

    private GradeRun decidable(Unit unit, UUID id, String reason) {
        unit.note("run", id);
        var run = runs.find(unit, id).orElseThrow(GradeRuns::unknown);
        officers.require(unit, run.standard());
        if (reason.isBlank()) {
            throw new KernelException(RunError.RUN_REASON_MISSING, "请写明理由，例如核对了哪些变动；理由随评价结果存档。");
        }
        return run;
    }

    private GradeRunView require(Unit unit, UUID id) {
        var run = runs.view(unit, id).orElseThrow(GradeRuns::unknown);
        if (run.persons()) {
            access.require(unit, sectorOf(unit, run.standard()));
        }
        return named(unit, run);
    }

    private String sectorOf(Unit unit, String standard) {
        return standards
                .find(unit, standard)
                .map(source -> source.evaluator().standard().sector())
                .orElse("");
    }

    private GradeRunView named(Unit unit, GradeRunView run) {
        var summary = run.summary();
        return summary == null || summary.movedPersons().isEmpty()
                ? run
                : run.with(summary.named(persons.maskedNames(unit, summary.movedPersons())));
    }

    private List<GradedSubject> named(Unit unit, List<GradedSubject> page) {
        var names = persons.maskedNames(
                unit,
                page.stream()
                        .filter(one -> one.code() == null)
                        .map(GradedSubject::subject)
                        .toList());
        return page.stream()
                .map(one -> one.code() == null ? one.named(names.getOrDefault(one.subject(), "")) : one)
                .toList();
    }

    private static KernelException unknown() {
        return new KernelException(RunError.RUN_UNKNOWN, "没有这次评价。请从评价列表重新进入。");
    }

    private static KernelException notDraft() {
        return new KernelException(RunError.RUN_NOT_DRAFT, "这次评价已经发布、作废或尚未完成，不能再作此决定。请刷新页面查看当前状态。");
    }
}
