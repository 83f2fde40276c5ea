package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseError;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.repair.Breach;
import org.xinheng.kernel.repair.RepairDesk;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;

/** Supervision: what the bureau determines about a commitment that binds. */
@ApplicationScoped
public class CommitmentDesk {

    /** What a breach rests on. */
    static final String EVIDENCE = "evidence";

    private final CaseSteps<Commitment, CommitmentView> steps;
    private final CommitmentBook book;
    private final CommitmentLaw law;
    private final CommitmentPapers notices;
    private final CasePapers papers;
    private final RepairDesk repairs;

    /** Papers that go out and papers that came in. */
    @jakarta.inject.Singleton
    static class Notices {
        private final CommitmentPapers notices;
        private final CasePapers papers;

        Notices(CommitmentPapers notices, CasePapers papers) {
            this.notices = notices;
            this.papers = papers;
        }
    }

    CommitmentDesk(
            CaseTurns turns,
            Commitments commitments,
            CommitmentBook book,
            CommitmentLaw law,
            Notices notices,
            RepairDesk repairs) {
        this.steps = turns.of(Commitments.KIND, commitments::shown);
        this.book = book;
        this.law = law;
        this.notices = notices.notices;
        this.papers = notices.papers;
        this.repairs = repairs;
    }

    /**
     * What the bureau found. Everything kept: it ends, and the record is made. A breach: it is proposed to another person.
     *
     * @throws KernelException {@code EVIDENCE_MISSING} (409) for a breach without evidence among the papers; {@code
     *     RECORD_REFUSED} (409) when the gate refuses the record
     */
    public CommitmentView judge(Actor actor, Ticket ticket, Finding finding) {
        var step = new Step<>("judge", "认定履行情况", Commitment.Bound.class);
        return steps.byOfficer(actor, ticket, step, (unit, before, state) -> {
            if (finding.fulfilment().isBreach()) {
                requireEvidence(unit, before);
                return book.noted(unit, state.judge(finding));
            }
            @Nullable UUID record = book.report(unit, before, state.signature(), finding);
            return state.fulfil(finding, record).then(after -> book.determine(unit, after, finding, record));
        });
    }

    private void requireEvidence(Unit unit, CaseFile<Commitment> file) {
        if (papers.list(unit, file).stream().noneMatch(paper -> paper.kind().equals(EVIDENCE))) {
            throw new KernelException(CommitmentError.EVIDENCE_MISSING, "认定违诺须有证据。请先上传核查证据（PDF、PNG或JPEG），再提交认定。");
        }
    }

    /**
     * Another person decides as proposed, or sends it back. A breach becomes a record in the same moment; a broken commitment
     * of repair takes the repair back.
     *
     * @throws KernelException {@code CASE_SECOND_PERSON} (403) for who proposed; {@code CASE_NOT_YOURS} (403) for a clerk; {@code
     *     RECORD_REFUSED} (409); {@code CASE_WRONG_STATE} (409) while the repair is still being carried out
     */
    public CommitmentView decide(Actor actor, Ticket ticket, boolean agreed, @Nullable String reason) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        var step = new Step<>("decide", "审核违诺认定", Commitment.Judged.class).byOtherThan("judge");
        return steps.byOfficer(actor, ticket, step, (unit, before, state) -> {
            if (!unit.actor().hasAny(Role.BUREAU_LEAD)) {
                throw new KernelException(CaseError.CASE_NOT_YOURS, "这一步由监管部门的负责人办理。");
            }
            if (!agreed) {
                var days = law.checkDays(unit, state.terms(), state.signature().madeOn());
                return book.noted(unit, state.sendBack(Cases.reason(reason, "退回的理由"), days.checkOn()));
            }
            return broken(unit, before, state);
        });
    }

    /**
     * The bureau takes back that a natural person broke his word. What it determined about a firm is a record, and is taken
     * back with it.
     *
     * @throws KernelException {@code BREACH_ON_RECORD} (409) for a firm's; {@code CASE_NOT_YOURS} (403) for a clerk
     */
    public CommitmentView clear(Actor actor, Ticket ticket, @Nullable String reason) {
        actor.require(Role.BUREAU_LEAD);
        String why = Cases.reason(reason, "撤销违诺认定的理由");
        var step = new Step<>("clear", "撤销违诺认定", Commitment.Broken.class);
        return steps.byOfficer(actor, ticket, step, (unit, _, state) -> {
            if (state.record() != null) {
                throw new KernelException(CommitmentError.BREACH_ON_RECORD, "违诺认定已经形成信用记录。请在该记录中办理撤回或者更正，认定随之撤销。");
            }
            return book.noted(unit, state.clear(why));
        });
    }

    private Move<Commitment> broken(Unit unit, CaseFile<Commitment> before, Commitment.Judged state) {
        Finding finding = state.finding();
        @Nullable UUID record = book.report(unit, before, state.signature(), finding);
        return state.decide(record).then(after -> {
            book.determine(unit, after, finding, record);
            notices.breach(unit, after, finding);
            UUID repair = state.terms().repair();
            if (repair != null) {
                repairs.revoke(
                        unit,
                        Ticket.present(repair),
                        Breach.BROKEN_COMMITMENT,
                        "%s：%s".formatted(after.number(), finding.unkept()));
            }
        });
    }
}
