package org.xinheng.kernel.objections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.records.RecordBrief;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Objections to records: filed by the subject or at a counter for it, checked by the platform and the source bureau. */
@ApplicationScoped
public class Objections {

    /** The kind of case. */
    public static final CaseKind<Objection> KIND = new CaseKind<>("objection", "YY", "异议申请", Objection.class);

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;
    private static final int LONGEST_PHONE = 30;

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSteps<Objection, CaseView> steps;
    private final ObjectionPapers papers;
    private final Records records;
    private final Firms firms;

    Objections(
            Work work,
            Cases cases,
            CaseDesk desk,
            CaseTurns turns,
            ObjectionPapers papers,
            Records records,
            Firms firms) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.steps = turns.of(KIND);
        this.papers = papers;
        this.records = records;
        this.firms = firms;
    }

    /**
     * Files an objection; the record is marked as disputed at once. By the subject itself, or by an officer at a counter.
     *
     * @param key the request's own key, or null
     * @throws KernelException {@code RECORD_NOT_FOUND} (404) also for a firm that asks for another one's record; {@code
     *     OBJECTION_INVALID} (400); {@code OBJECTION_NOT_POSSIBLE} (409) when the record is not in force; {@code
     *     CASE_ALREADY_OPEN} (409)
     */
    public CaseView file(Actor actor, FileObjection command, @Nullable String key) {
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(
                actor,
                "objections.file",
                unit -> desk.view(
                        unit,
                        cases.findOpened(unit, KIND, key)
                                .orElseGet(() -> open(unit, command, key))
                                .id()));
    }

    private CaseFile<Objection> open(Unit unit, FileObjection command, @Nullable String key) {
        if (command.record() == null) {
            throw new KernelException(ObjectionError.OBJECTION_INVALID, "请指明对哪一条记录提出异议。");
        }
        RecordBrief record = own(unit, command.record());
        Claim claim = claim(unit, record, command);
        var wanted = new NewCase(
                "对“%s”（%s）的异议".formatted(record.title(), record.documentNo()),
                record.id().toString(),
                new CaseSubject(record.subject(), record.privateSubject(), record.code(), record.name()),
                key);
        var first = Move.<Objection>to(new Objection.Submitted(claim))
                .because(claim.statement())
                .within("objection-accept-within")
                .handedToPlatform();
        return cases.open(unit, KIND, wanted, first.then(opened -> records.mark(unit, record.id(), true)));
    }

    private RecordBrief own(Unit unit, UUID id) {
        boolean officer = unit.actor().hasAny(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        RecordBrief record = officer ? records.brief(unit, id) : records.brief(unit, id, firms.requireCode(unit));
        if (!record.state().equals("EFFECTIVE") && !record.state().equals("HELD")) {
            throw new KernelException(
                    ObjectionError.OBJECTION_NOT_POSSIBLE, "该记录已撤回、到期或修复，不再公示和使用，无需提出异议。如对原决定不服，请向作出机关反映。");
        }
        return record;
    }

    private Claim claim(Unit unit, RecordBrief record, FileObjection command) {
        var wrong = new ArrayList<FieldError>();
        String statement =
                command.statement() == null ? "" : command.statement().strip();
        if (statement.length() < SHORTEST || statement.length() > LONGEST) {
            wrong.add(new FieldError("statement", "请写明异议内容和理由（%d至%d字）。".formatted(SHORTEST, LONGEST)));
        }
        if (command.phone() != null && command.phone().length() > LONGEST_PHONE) {
            wrong.add(new FieldError("phone", "联系电话最多%d位。".formatted(LONGEST_PHONE)));
        }
        var present = records.fields(unit, record.id());
        var fields = new ArrayList<Claim.FieldClaim>();
        Map<String, String> contested = command.fields() == null ? Map.of() : command.fields();
        contested.forEach((code, text) -> present.stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .ifPresentOrElse(
                        field -> fields.add(new Claim.FieldClaim(
                                code, field.name(), field.value(), text == null ? "" : text.strip())),
                        () -> wrong.add(new FieldError("fields." + code, "该记录没有字段“%s”。请从记录的字段中选择。".formatted(code)))));
        if (!wrong.isEmpty()) {
            throw new KernelException(
                    ObjectionError.OBJECTION_INVALID, "异议申请有%d处需要补正，请按所列内容修改后重新提交。".formatted(wrong.size()), wrong);
        }
        return new Claim(
                record.id(),
                record.title(),
                record.documentNo(),
                record.authorityName(),
                statement,
                fields,
                command.phone());
    }

    /** Accepts an objection; the notice goes out. For the platform's administrators. */
    public CaseView accept(Actor actor, Ticket ticket) {
        return steps.byOfficer(
                actor,
                ticket,
                new Step<>("accept", "受理异议", Objection.Submitted.class),
                (unit, _, state) -> state.accept().then(after -> papers.acceptance(unit, after)));
    }

    /** Does not accept an objection; the mark is taken away, the notice names the reason and what can be done. */
    public CaseView refuse(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "不予受理的理由");
        return steps.byOfficer(
                actor, ticket, new Step<>("refuse", "不予受理", Objection.Submitted.class), (unit, _, state) -> {
                    return state.refuse(why).then(after -> {
                        records.mark(unit, state.claim().record(), false);
                        papers.refusal(unit, after, why);
                    });
                });
    }

    /**
     * Asks the source bureau by letter.
     *
     * @throws KernelException {@code OBJECTION_NO_SOURCE} (409) when the record was not reported by a bureau of the tenant
     */
    public CaseView investigate(Actor actor, Ticket ticket, @Nullable String questions) {
        String asked = Cases.reason(questions, "请来源单位核实的问题");
        return steps.byOfficer(
                actor,
                ticket,
                new Step<>("investigate", "发出协查函", Objection.Checking.class),
                (unit, _, state) -> state.investigate(source(unit, state.claim()), asked)
                        .then(after -> papers.letter(unit, after, asked)));
    }

    private UUID source(Unit unit, Claim claim) {
        UUID bureau = records.brief(unit, claim.record()).sourceBureau();
        if (bureau == null) {
            throw new KernelException(
                    ObjectionError.OBJECTION_NO_SOURCE, "该记录不是由本地区部门直接报送，没有可以协查的来源单位。请直接办结，或联系提供该数据的上级平台。");
        }
        return bureau;
    }

    /** The source bureau answers. */
    public CaseView answer(Actor actor, Ticket ticket, @Nullable Finding finding, @Nullable String explanation) {
        if (finding == null) {
            throw new KernelException(ObjectionError.OBJECTION_INVALID, "请选择核实结果：核实无误、信息有误或部分有误。");
        }
        String why = Cases.reason(explanation, "核实情况说明");
        return steps.byOfficer(
                actor,
                ticket,
                new Step<>("answer", "来源单位答复", Objection.Investigating.class),
                (_, _, state) -> state.answer(finding, why));
    }

    /**
     * Ends an objection and carries the result out: fields are corrected or the record is withdrawn, the mark goes.
     *
     * @throws KernelException {@code OBJECTION_RESULT_INVALID} (400); {@code OBJECTION_AGAINST_ANSWER} (409) when the result
     *     contradicts what the source bureau found; {@code CASE_SECOND_PERSON} (403) for who answered; {@code
     *     CORRECTION_INVALID} (400)
     */
    public CaseView conclude(Actor actor, Ticket ticket, Result result) {
        Cases.reason(result.reasons(), "处理理由");
        requireConsistent(result);
        return steps.byOfficer(
                actor,
                ticket,
                new Step<>("conclude", "办结", Objection.Checked.class).byOtherThan("answer"),
                (unit, _, state) -> {
                    requireAgreement(state, result);
                    var changes = papers.changes(unit, state.claim(), result);
                    return state.conclude(result).then(after -> {
                        carryOut(unit, state.claim(), result, after.number());
                        papers.outcome(unit, after, result, changes);
                    });
                });
    }

    private void carryOut(Unit unit, Claim claim, Result result, String number) {
        String reason = "异议申请%s：%s".formatted(number, result.reasons());
        String cut = reason.length() > 500 ? reason.substring(0, 500) : reason;
        if (result.withdrawRecord()) {
            records.withdraw(unit, claim.record(), cut);
        } else if (!result.corrections().isEmpty()) {
            records.correct(unit, claim.record(), result.corrections(), cut);
        }
        records.mark(unit, claim.record(), false);
    }

    private static void requireConsistent(Result result) {
        boolean upheld = result.outcome() != Result.Outcome.REJECTED;
        if (upheld != result.changesRecord()) {
            throw new KernelException(
                    ObjectionError.OBJECTION_RESULT_INVALID,
                    upheld ? "异议成立或部分成立的，须更正有误的字段或撤回该记录。请填写更正内容，或选择撤回。" : "异议不成立的，不能同时更正或撤回记录。请核对处理结果。");
        }
        if (result.withdrawRecord() && !result.corrections().isEmpty()) {
            throw new KernelException(ObjectionError.OBJECTION_RESULT_INVALID, "撤回整条记录时不需要再更正字段。请二者选一。");
        }
    }

    private static void requireAgreement(Objection.Checked state, Result result) {
        if (state instanceof Objection.Answered answered
                && (answered.finding() == Finding.CORRECT) != (result.outcome() == Result.Outcome.REJECTED)) {
            throw new KernelException(
                    ObjectionError.OBJECTION_AGAINST_ANSWER,
                    "处理结果与来源单位的核实结果“%s”不一致。来源单位对其报送的信息负责，请先与其核对，或撤回重新协查。"
                            .formatted(answered.finding().label()));
        }
    }

    /** The applicant takes the objection back; the mark goes. */
    public CaseView withdraw(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "撤回的原因");
        var step = new Step<>("withdraw", "撤回申请", Objection.Open.class);
        return steps.byApplicant(
                actor,
                ticket,
                step,
                (unit, _, state) -> state.withdraw(why)
                        .then(after -> records.mark(unit, state.claim().record(), false)));
    }
}
