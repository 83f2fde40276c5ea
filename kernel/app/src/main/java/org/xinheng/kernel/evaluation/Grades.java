package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.evaluation.EvaluationException;
import org.xinheng.spi.standard.Standard;

/** Grades of one subject, computed from the tenant's records in force. */
@ApplicationScoped
public class Grades {

    private final Work work;
    private final Standards standards;
    private final EvaluationRepository subjects;
    private final Clock clock;

    Grades(Work work, Standards standards, EvaluationRepository subjects, Clock clock) {
        this.work = work;
        this.standards = standards;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** A subject and the standards to grade it by. */
    record Read(SubjectRecords subject, List<Tuned> enabled) {}

    /** A standard with the tenant's values for its parameters. */
    record Tuned(Standards.Source source, ParameterSchedule parameters) {}

    /**
     * The subject's grades under every standard that counts for the tenant, is in force on the day and is about such a
     * subject: those of its plugins, then the kernel's own. A standard that cannot be computed is named and the others are shown. For
     * the tenant's officers.
     *
     * @param asOf the day the grades are for, today if null; records decided later do not count
     * @throws KernelException {@code SUBJECT_UNKNOWN} (404) if this tenant has no record of the subject; {@code
     *     DAY_IN_FUTURE} (400)
     */
    public GradeList list(Actor actor, String code, @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        Read read = work.run(actor, "evaluation.view", unit -> {
            actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR);
            if (day.isAfter(today)) {
                throw new KernelException(
                        EvaluationError.DAY_IN_FUTURE, "评价日 %s 晚于今天 %s。请改为今天或以前的日期。".formatted(day, today));
            }
            unit.note("subject", code);
            unit.note("day", day);
            return new Read(
                    subjects.find(unit, code)
                            .orElseThrow(() -> new KernelException(
                                    EvaluationError.SUBJECT_UNKNOWN,
                                    "本地区没有代码为“%s”的主体的记录。请核对18位统一社会信用代码。".formatted(code))),
                    tuned(unit, standards.enabled(unit)));
        });
        // Plugin code runs outside the unit: it must not hold a transaction open.
        return evaluate(read, day);
    }

    /** The same standards with the values the unit's tenant has for their parameters. */
    List<Tuned> tuned(Unit unit, List<Standards.Source> sources) {
        return sources.stream()
                .map(source -> new Tuned(source, standards.schedule(unit, source)))
                .toList();
    }

    /** The kernel's own grades come first, because the sectors' standards may refer to them. */
    static GradeList evaluate(Read read, LocalDate day) {
        var broken = new ArrayList<GradeList.Broken>();
        var known = new HashMap<String, String>();
        var own = new ArrayList<GradeView>();
        for (Tuned tuned : read.enabled()) {
            if (tuned.source().isKernels()) {
                evaluate(tuned, read.subject(), day, broken).ifPresent(grade -> {
                    known.put(grade.standard(), grade.grade().id());
                    own.add(grade);
                });
            }
        }
        SubjectRecords subject = read.subject().with(known);
        var grades = new ArrayList<GradeView>();
        for (Tuned tuned : read.enabled()) {
            if (!tuned.source().isKernels()) {
                evaluate(tuned, subject, day, broken).ifPresent(grades::add);
            }
        }
        grades.addAll(own);
        return new GradeList(grades, broken);
    }

    private static Optional<GradeView> evaluate(
            Tuned tuned, SubjectRecords subject, LocalDate day, List<GradeList.Broken> broken) {
        Standards.Source source = tuned.source();
        Standard standard = source.evaluator().standard();
        if (standard.editionOn(day).isEmpty()) {
            return Optional.empty();
        }
        try {
            var plan = source.evaluator().on(day, tuned.parameters().on(day));
            return plan.concerns(subject.file())
                    ? Optional.of(GradeView.of(source, plan.evaluate(subject.file()), subject, tuned.parameters()))
                    : Optional.empty();
        } catch (EvaluationException e) {
            broken.add(new GradeList.Broken(
                    source.plugin(),
                    standard.id(),
                    standard.label().zh(),
                    "插件“%s”的标准“%s”无法计算：%s请联系插件提供单位。"
                            .formatted(source.label(), standard.label().zh(), e.getMessage())));
            return Optional.empty();
        }
    }
}
