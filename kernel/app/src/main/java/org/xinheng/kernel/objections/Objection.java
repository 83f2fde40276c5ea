package org.xinheng.kernel.objections;

import java.util.UUID;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Move;

/**
 * The states of an objection to a record. A state offers only the steps that are possible in it:
 *
 * <pre>
 * Submitted → Checking | Refused
 * Checking → Investigating | Concluded
 * Investigating → Answered → Concluded
 * any open state → Withdrawn
 * </pre>
 */
public sealed interface Objection extends CaseState {

    /** What is contested. */
    Claim claim();

    /** A state in which the applicant may still take the objection back. */
    sealed interface Open extends Objection {

        /** The applicant takes it back. */
        default Move<Objection> withdraw(String reason) {
            return Move.<Objection>to(new Withdrawn(claim(), reason)).because(reason);
        }
    }

    /** A state from which the case can be concluded. */
    sealed interface Checked extends Open {

        /** The case ends with a result. */
        default Move<Objection> conclude(Result result) {
            return Move.<Objection>to(new Concluded(claim(), result)).because(result.reasons());
        }
    }

    /** Filed; the platform decides whether to accept it. */
    record Submitted(Claim claim) implements Open {

        @Override
        public String label() {
            return "待受理";
        }

        Move<Objection> accept() {
            return Move.<Objection>to(new Checking(claim)).within("objection-check-within");
        }

        Move<Objection> refuse(String reason) {
            return Move.<Objection>to(new Refused(claim, reason)).because(reason);
        }
    }

    /** Accepted; the platform checks its own part. */
    record Checking(Claim claim) implements Checked {

        @Override
        public String label() {
            return "平台核查中";
        }

        Move<Objection> investigate(UUID bureau, String questions) {
            return Move.<Objection>to(new Investigating(claim, questions))
                    .because(questions)
                    .within("objection-answer-within")
                    .handedTo(bureau);
        }
    }

    /** The source bureau was asked. */
    record Investigating(Claim claim, String questions) implements Open {

        @Override
        public String label() {
            return "来源单位协查中";
        }

        Move<Objection> answer(Finding finding, String explanation) {
            return Move.<Objection>to(new Answered(claim, finding, explanation))
                    .because(finding.label() + "：" + explanation)
                    .amongOfficers()
                    .within("objection-check-within")
                    .handedToPlatform();
        }
    }

    /** The source bureau has answered. */
    record Answered(Claim claim, Finding finding, String explanation) implements Checked {

        @Override
        public String label() {
            return "来源单位已答复，待办结";
        }

        @Override
        public Objection shownToSubject() {
            return new Checking(claim);
        }
    }

    /** Ended with a result. */
    record Concluded(Claim claim, Result result) implements Objection, CaseState.Closed {

        @Override
        public String label() {
            return "已办结：" + result.outcome().label();
        }
    }

    /** Not accepted. */
    record Refused(Claim claim, String reason) implements Objection, CaseState.Closed {

        @Override
        public String label() {
            return "不予受理";
        }
    }

    /** Taken back by the applicant. */
    record Withdrawn(Claim claim, String reason) implements Objection, CaseState.Closed {

        @Override
        public String label() {
            return "申请人已撤回";
        }
    }
}
