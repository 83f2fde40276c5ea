package org.xinheng.kernel.objections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseError;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.evaluation.runs.GradeRechecks;
import org.xinheng.kernel.evaluation.runs.PublishedGrade;
import org.xinheng.kernel.evaluation.runs.Recheck;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * Objections to grades: the sector's bureau looks at the records behind the grade, has wrong ones corrected, and the grade
 * is computed again for its own day. Nobody types a grade in.
 */
@ApplicationScoped
public class GradeObjections {

    /** The kind of case. */
    public static final CaseKind<GradeObjection> KIND =
            new CaseKind<>("grade-objection", "PY", "等级异议申请", GradeObjection.class);

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSight sight;
    private final CaseSteps<GradeObjection, CaseView> steps;
    private final CasePapers papers;
    private final GradeRechecks rechecks;
    private final Firms firms;

    GradeObjections(
            Work work,
            Cases cases,
            CaseDesk desk,
            CaseSight sight,
            CaseTurns turns,
            CasePapers papers,
            GradeRechecks rechecks,
            Firms firms) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.sight = sight;
        this.steps = turns.of(KIND);
        this.papers = papers;
        this.rechecks = rechecks;
        this.firms = firms;
    }

    /** The grades that count for a firm: its own for a firm's log-in, any of the tenant's for officers. */
    public List<PublishedGrade> grades(Actor actor, @Nullable String code) {
        return work.run(actor, "objections.listGrades", unit -> {
            boolean officer = sight.of(unit).code() == null;
            String whose = officer ? Objects.requireNonNullElse(code, "") : firms.requireCode(unit);
            unit.note("subject", whose);
            return rechecks.list(unit, whose);
        });
    }

    /**
     * Files an objection; it goes to the bureau of the sector at once, whose clock begins.
     *
     * @throws KernelException {@code GRADE_UNKNOWN} (404) also for another firm's grade; {@code OBJECTION_INVALID} (400);
     *     {@code CASE_ALREADY_OPEN} (409)
     */
    public CaseView file(Actor actor, FileGradeObjection command, @Nullable String key) {
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(
                actor,
                "objections.fileOnGrade",
                unit -> desk.view(
                        unit,
                        cases.findOpened(unit, KIND, key)
                                .orElseGet(() -> open(unit, command, key))
                                .id()));
    }

    private CaseFile<GradeObjection> open(Unit unit, FileGradeObjection command, @Nullable String key) {
        String statement =
                command.statement() == null ? "" : command.statement().strip();
        UUID run = command.run();
        UUID subject = command.subject();
        if (run == null || subject == null || statement.length() < SHORTEST || statement.length() > LONGEST) {
            throw new KernelException(
                    ObjectionError.OBJECTION_INVALID,
                    "等级异议申请不完整，请补充后重新提交。",
                    List.of(new FieldError(
                            "statement", "请从评价结果进入，并写明认为等级不对的理由（%d至%d字）。".formatted(SHORTEST, LONGEST))));
        }
        PublishedGrade grade = own(unit, run, subject);
        var contested = new GradeObjection.Contested(
                run, subject, grade.standard(), grade.label(), grade.grade(), grade.score(), grade.asOf(), statement);
        var wanted = new NewCase(
                "对“%s”等级%s的异议".formatted(grade.label(), grade.grade()),
                run + ":" + subject,
                new CaseSubject(
                        grade.natural() ? null : subject, grade.natural() ? subject : null, grade.code(), grade.name()),
                key);
        var first = Move.<GradeObjection>to(new GradeObjection.Rechecking(contested))
                .because(statement)
                .within("grade-recheck-within")
                .handedTo(rechecks.bureauOf(unit, grade.standard()).orElse(null));
        return cases.open(unit, KIND, wanted, first);
    }

    private PublishedGrade own(Unit unit, UUID run, UUID subject) {
        PublishedGrade grade = rechecks.require(unit, run, subject);
        String firm = sight.of(unit).code();
        if (firm != null && !firm.equals(grade.code())) {
            return rechecks.require(unit, run, new UUID(0, 0));
        }
        return grade;
    }

    /**
     * What the grade would be today for the same day, by the same standard; changes nothing. For those whose turn it is.
     *
     * @throws KernelException {@code GRADE_RECHECK_IMPOSSIBLE} (409)
     */
    public Recheck recheck(Actor actor, UUID id) {
        return rechecks.compute(actor, contested(actor, id));
    }

    private PublishedGrade contested(Actor actor, UUID id) {
        actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "objections.openRecheck", unit -> {
            desk.view(unit, id);
            var file = cases.require(unit, KIND, id);
            sight.requireTurn(unit, file);
            var contested = file.state().contested();
            return rechecks.require(unit, contested.run(), contested.subject());
        });
    }

    /**
     * Ends an objection with what the recheck computes: the grade is corrected, or confirmed. By another person than the one
     * who published the run.
     *
     * @param reasons what was looked at and found
     * @throws KernelException {@code CASE_SECOND_PERSON} (403); {@code GRADE_RECHECK_IMPOSSIBLE}, {@code GRADE_CHANGED} (409)
     */
    public CaseView conclude(Actor actor, Ticket ticket, @Nullable String reasons) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        String why = Cases.reason(reasons, "复核情况和理由");
        PublishedGrade published = contested(actor, ticket.id());
        Recheck recheck = rechecks.compute(actor, published);
        var step = new Step<>("conclude", "复核办结", GradeObjection.Rechecking.class);
        return steps.byOfficer(actor, ticket, step, (unit, _, state) -> {
            requireOther(unit, published);
            return state.end(recheck, why).then(after -> {
                if (recheck.differs()) {
                    rechecks.correct(unit, published, recheck, after.number(), why);
                }
                papers.issue(
                        unit,
                        after,
                        "grade-objection-outcome",
                        "评复",
                        "信用评价等级复核结果告知书",
                        outcome(after.number(), published, recheck, why));
            });
        });
    }

    private static ObjectionDocuments.GradeOutcome outcome(
            String number, PublishedGrade published, Recheck recheck, String reasons) {
        return new ObjectionDocuments.GradeOutcome(
                Objects.requireNonNullElse(published.name(), "申请人"),
                number,
                published.label(),
                published.edition(),
                published.asOf(),
                recheck.differs() ? "原等级有误，予以更正" : "维持原等级",
                recheck.before(),
                recheck.after(),
                reasons);
    }

    private static void requireOther(Unit unit, PublishedGrade published) {
        if (unit.actor().person().equals(published.publishedBy())) {
            throw new KernelException(CaseError.CASE_SECOND_PERSON, "该等级由您审核发布，复核须由另一人办理。请转交本单位其他负责人或信用平台管理员。");
        }
    }

    /** The applicant takes the objection back. */
    public CaseView withdraw(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "撤回的原因");
        var step = new Step<>("withdraw", "撤回申请", GradeObjection.Rechecking.class);
        return steps.byApplicant(actor, ticket, step, (_, _, state) -> state.withdraw(why));
    }
}
