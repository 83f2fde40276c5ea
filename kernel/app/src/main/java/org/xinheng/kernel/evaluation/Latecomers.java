package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Subjects a standard is about that its last run could not know, because they came on record later. */
@ApplicationScoped
public class Latecomers {

    private static final int MOST = 5000;

    private final EvaluationRepository subjects;
    private final Standards standards;

    Latecomers(EvaluationRepository subjects, Standards standards) {
        this.subjects = subjects;
        this.standards = standards;
    }

    /**
     * Codes of the latecomers, sorted. Only the standard's kinds and scope are asked, no plugin code runs.
     *
     * @param run a run of the standard
     * @param day a day on which the standard is in force
     * @throws KernelException {@code RUN_TOO_OLD} (409) when there are so many that a new run is due
     */
    public List<String> list(Unit unit, Standards.Source source, UUID run, LocalDate day) {
        var plan = source.evaluator().on(day, standards.parameters(unit, source, day));
        var codes = subjects.ungraded(unit, run, plan.needs().items(), MOST + 1);
        if (codes.size() > MOST) {
            throw new KernelException(
                    EvaluationError.RUN_TOO_OLD, "上次发布评价结果之后新增的主体超过 %d 家。请先重新评价并发布，再制定计划。".formatted(MOST));
        }
        return codes.stream()
                .filter(code -> subjects.find(unit, code)
                        .filter(found -> plan.concerns(found.file()))
                        .isPresent())
                .toList();
    }
}
