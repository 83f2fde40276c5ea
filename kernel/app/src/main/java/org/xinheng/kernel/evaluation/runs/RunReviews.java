package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/**
 * The human step before a score about natural persons takes effect (个人信息保护法第二十四条, domain.md L12): somebody who did not
 * start the run says by name what was checked. The database refuses publication without it, too.
 */
@ApplicationScoped
class RunReviews {

    private static final int LEAST_WORDS = 10;

    private final Standards standards;
    private final RunReviewRepository reviews;
    private final Clock clock;

    RunReviews(Standards standards, RunReviewRepository reviews, Clock clock) {
        this.standards = standards;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Keeps what the acting person checked.
     *
     * @throws KernelException {@code RUN_NOT_DRAFT}, {@code RUN_SECOND_PERSON}, {@code RUN_REVIEW_SHORT}
     */
    void add(Unit unit, GradeRun run, String note) {
        if (run.state() != RunState.DRAFT) {
            throw new KernelException(RunError.RUN_NOT_DRAFT, "只有等待发布的评价可以复核。请刷新页面查看当前状态。");
        }
        if (unit.actor().person().equals(run.startedBy())) {
            throw new KernelException(RunError.RUN_SECOND_PERSON, "人工复核须由发起人以外的另一人实名进行。请转交本单位其他审核人员。");
        }
        if (note.strip().length() < LEAST_WORDS) {
            throw new KernelException(
                    RunError.RUN_REVIEW_SHORT, "请写明复核了哪些个案、有无异常，不少于%d个字；复核意见随评价结果存档。".formatted(LEAST_WORDS));
        }
        reviews.add(unit, run.id(), note.strip(), clock.instant());
    }

    /**
     * Lets only human beings review.
     *
     * @throws KernelException {@code RUN_SECOND_PERSON} (403)
     */
    static void requireHuman(Actor actor) {
        if (actor.isSystem()) {
            throw new KernelException(RunError.RUN_SECOND_PERSON, "人工复核须由工作人员实名进行，系统不能代替。");
        }
    }

    List<RunReviewView> list(Unit unit, UUID run) {
        return reviews.list(unit, run);
    }

    /**
     * Lets a run be published: one about natural persons only after its review. A standard nobody knows any more counts as
     * one about persons.
     *
     * @throws KernelException {@code RUN_REVIEW_MISSING} (409)
     */
    void requireFor(Unit unit, GradeRun run) {
        boolean persons = standards
                .find(unit, run.standard())
                .map(source -> source.evaluator().standard().isAboutPersons())
                .orElse(true);
        if ((persons || reviews.hasPersons(unit, run.id()))
                && reviews.list(unit, run.id()).isEmpty()) {
            throw new KernelException(
                    RunError.RUN_REVIEW_MISSING, "涉及自然人的评价结果须先经人工复核（个人信息保护法第二十四条）。请由发起人以外的人员逐案核对并写下复核意见，再发布。");
        }
    }
}
