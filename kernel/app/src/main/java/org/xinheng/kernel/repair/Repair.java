package org.xinheng.kernel.repair;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.Move.ClockChange;

/**
 * The states of a repair. A state offers only the steps that are possible in it:
 *
 * <pre>
 * Draft → Submitted → Deciding | Returned | Refused
 * Returned → Submitted
 * Deciding → Proposed → Executing | Denied | Deciding
 * Executing → Completed (when every receipt is in)
 * Completed → Revoked
 * Draft, Submitted, Returned, Deciding, Proposed → Withdrawn
 * </pre>
 */
public sealed interface Repair extends CaseState {

    /** The record. */
    Target target();

    /** A state in which the applicant may still take the application back. */
    sealed interface Open extends Repair {

        /** The applicant takes it back. */
        default Move<Repair> withdraw(String reason) {
            return Move.<Repair>to(new Withdrawn(target(), reason)).because(reason);
        }
    }

    /** A state in which the applicant may add proofs and hand the application in. */
    sealed interface Preparing extends Open {

        @Override
        default boolean waitsForApplicant() {
            return true;
        }

        /** Handed in; the platform checks the papers. */
        default Move<Repair> submit(Signed signed) {
            var move = Move.<Repair>to(new Submitted(target(), signed))
                    .because(signed.statement())
                    .handedToPlatform();
            return this instanceof Returned
                    ? move.clock(new ClockChange.Resume())
                    : move.within("repair-accept-within");
        }
    }

    /** Begun by the applicant; proofs are being added. */
    record Draft(Target target) implements Preparing {

        @Override
        public String label() {
            return "待提交";
        }
    }

    /** Handed in. */
    record Submitted(Target target, Signed signed) implements Open {

        @Override
        public String label() {
            return "待受理";
        }

        Move<Repair> accept(@Nullable UUID bureau) {
            return Move.<Repair>to(new Deciding(target, signed))
                    .within("repair-answer-within")
                    .handedTo(bureau);
        }

        Move<Repair> giveBack(String wanted) {
            return Move.<Repair>to(new Returned(target, wanted)).because(wanted).clock(new ClockChange.Suspend());
        }

        Move<Repair> refuse(String reason) {
            return Move.<Repair>to(new Refused(target, reason)).because(reason);
        }
    }

    /** Given back for papers that are missing; the clock stands still. */
    record Returned(Target target, String wanted) implements Preparing {

        @Override
        public String label() {
            return "待申请人补正";
        }
    }

    /** With the determining bureau. */
    record Deciding(Target target, Signed signed) implements Open {

        @Override
        public String label() {
            return "认定单位审核中";
        }

        Move<Repair> extend(String reason) {
            return Move.<Repair>to(this).because(reason).clock(new ClockChange.Extend("repair-extend-by"));
        }

        Move<Repair> propose(Proposal proposal) {
            return Move.<Repair>to(new Proposed(target, signed, proposal))
                    .because(proposal.label() + "：" + proposal.reasons())
                    .amongOfficers();
        }
    }

    /** Proposed by one person, to be decided by another. */
    record Proposed(Target target, Signed signed, Proposal proposal) implements Open {

        @Override
        public String label() {
            return "待第二人决定";
        }

        @Override
        public Repair shownToSubject() {
            return new Deciding(target, signed);
        }

        Move<Repair> grant() {
            return Move.<Repair>to(new Executing(target, signed, proposal.reasons()))
                    .because(proposal.reasons())
                    .within("repair-execute-within")
                    .handedToPlatform();
        }

        Move<Repair> deny() {
            return Move.<Repair>to(new Denied(target, proposal)).because(proposal.reasons());
        }

        Move<Repair> sendBack(String reason) {
            return Move.<Repair>to(new Deciding(target, signed)).because(reason).amongOfficers();
        }
    }

    /** Granted; the receipts come in. */
    record Executing(Target target, Signed signed, String reasons) implements Repair {

        @Override
        public String label() {
            return "已同意修复，各方同步中";
        }

        Move<Repair> complete() {
            return Move.<Repair>to(new Completed(target, signed, reasons)).because("各方回执已齐");
        }
    }

    /** Granted, and every copy has followed. */
    record Completed(Target target, Signed signed, String reasons) implements Repair, CaseState.Closed {

        @Override
        public String label() {
            return "修复完成";
        }

        Move<Repair> revoke(Breach breach, String reason) {
            return Move.<Repair>to(new Revoked(target, breach, reason)).because(breach.label() + "：" + reason);
        }
    }

    /** Not granted. */
    record Denied(Target target, Proposal proposal) implements Repair, CaseState.Closed {

        @Override
        public String label() {
            return "不予修复";
        }
    }

    /** Not accepted. */
    record Refused(Target target, String reason) implements Repair, CaseState.Closed {

        @Override
        public String label() {
            return "不予受理";
        }
    }

    /** Taken back by the applicant. */
    record Withdrawn(Target target, String reason) implements Repair, CaseState.Closed {

        @Override
        public String label() {
            return "申请人已撤回";
        }
    }

    /** A granted repair that was taken back because the commitment was broken or material was false. */
    record Revoked(Target target, Breach breach, String reason) implements Repair, CaseState.Closed {

        @Override
        public String label() {
            return "修复已撤销";
        }
    }
}
