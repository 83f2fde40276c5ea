package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Computes a published grade again: for its own day, by the same edition, parameters and plugin version, from the records
 * as they are now. What people decide is whether the records are right; what follows from them is computed.
 */
@ApplicationScoped
public class GradeRechecks {

    private final RunChunk chunks;
    private final PublishedGradeRepository grades;

    GradeRechecks(RunChunk chunks, PublishedGradeRepository grades) {
        this.chunks = chunks;
        this.grades = grades;
    }

    /** The grades that count for the subject of a code, one per standard. */
    public List<PublishedGrade> list(Unit unit, String code) {
        return grades.list(unit, code);
    }

    /**
     * A published grade.
     *
     * @throws KernelException {@code GRADE_UNKNOWN} (404)
     */
    public PublishedGrade require(Unit unit, UUID run, UUID subject) {
        return grades.find(unit, run, subject)
                .orElseThrow(() -> new KernelException(RunError.GRADE_UNKNOWN, "没有这个已发布的评价等级。请从评价结果重新进入。"));
    }

    /** The bureau of the tenant that answers for a sector; none when the platform's administrators do. */
    public Optional<UUID> bureauOf(Unit unit, String standard) {
        return grades.bureauOf(unit, chunks.sectorOf(unit, standard));
    }

    /**
     * Computes a published grade again. Opens units of its own: plugin code must not hold a transaction open.
     *
     * @throws KernelException {@code GRADE_RECHECK_IMPOSSIBLE} (409) when the standard or its plugin's version is not there
     *     any more, or the subject is not graded any more
     */
    public Recheck compute(Actor actor, PublishedGrade published) {
        try {
            return chunks.again(actor, published)
                    .map(row -> Recheck.of(published.run(), published, row))
                    .orElseThrow(() -> impossible("该主体已不在评价范围内。"));
        } catch (RunStopped stopped) {
            throw impossible(String.valueOf(stopped.getMessage()));
        }
    }

    /**
     * Puts the rechecked grade in the place of the published one; the former is kept.
     *
     * @throws KernelException {@code GRADE_CHANGED} (409) when the published grade is not what the recheck began with
     */
    public void correct(Unit unit, PublishedGrade published, Recheck recheck, String caseNumber, String reason) {
        if (!grades.correct(unit, published, recheck, caseNumber, reason)) {
            throw new KernelException(RunError.GRADE_CHANGED, "该等级在复核期间已被更正或重新发布。请刷新后重新复核。");
        }
        unit.note("run", published.run());
        unit.note("subject", published.subject());
        unit.tell(new GradeCorrected(published.run(), published.standard(), published.subject()));
    }

    private static KernelException impossible(String why) {
        return new KernelException(RunError.GRADE_RECHECK_IMPOSSIBLE, "不能按原标准重新计算：%s 请先重新开展一次评价，再办理本件。".formatted(why));
    }
}
