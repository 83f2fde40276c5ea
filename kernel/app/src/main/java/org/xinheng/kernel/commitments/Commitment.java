package org.xinheng.kernel.commitments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Move;

/**
 * The states of a commitment. A state offers only the steps that are possible in it:
 *
 * <pre>
 * Drafted → Running (the bureau wrote it) | Signed (the firm wrote it)
 * Signed → Running | Refused
 * Running → Due (the term ends soon)
 * Running, Due → Fulfilled | Judged (a breach is proposed)
 * Judged → Broken | Running
 * Broken → Cleared (the record of the breach was withdrawn)
 * Drafted, Signed → Withdrawn
 * </pre>
 */
public sealed interface Commitment extends CaseState {

    /** What is promised. */
    Terms terms();

    /** A state in which whoever began it may take it back. */
    sealed interface Open extends Commitment {

        /** It is taken back before it binds. */
        default Move<Commitment> withdraw(String reason) {
            return Move.<Commitment>to(new Withdrawn(terms(), reason)).because(reason);
        }
    }

    /** A state in which it binds and is supervised. */
    sealed interface Bound extends Commitment {

        /** The signature. */
        Signature signature();

        /** Everything was kept. */
        default Move<Commitment> fulfil(Finding finding, @Nullable UUID record) {
            return Move.<Commitment>to(new Fulfilled(terms(), signature(), finding, record))
                    .because(finding.fulfilment().label() + "：" + finding.reasons());
        }

        /** A breach is proposed, to be decided by another person. */
        default Move<Commitment> judge(Finding finding) {
            return Move.<Commitment>to(new Judged(terms(), signature(), finding))
                    .because(finding.fulfilment().label() + "：" + finding.reasons())
                    .amongOfficers()
                    .within("performance-decide-within");
        }
    }

    /** Filled in and waiting for the firm's signature. */
    record Drafted(Terms terms, boolean byFirm) implements Open {

        @Override
        public String label() {
            return "待签署";
        }

        /** A natural person signs at the bureau's counter. */
        @Override
        public boolean waitsForApplicant() {
            return terms.person() == null;
        }

        Move<Commitment> sign(Signature signature, LocalDate checkOn) {
            var note = signature.channel().label() + "，签署人：" + signature.signer();
            return byFirm
                    ? Move.<Commitment>to(new Signed(terms, signature))
                            .because(note)
                            .within("performance-accept-within")
                    : Move.<Commitment>to(new Running(terms, signature))
                            .because(note)
                            .until(checkOn);
        }
    }

    /** Written and signed by the firm; the bureau looks at it before it is shown. */
    record Signed(Terms terms, Signature signature) implements Open {

        @Override
        public String label() {
            return "待受理";
        }

        Move<Commitment> accept(LocalDate checkOn) {
            return Move.<Commitment>to(new Running(terms, signature)).until(checkOn);
        }

        Move<Commitment> refuse(String reason) {
            return Move.<Commitment>to(new Refused(terms, reason)).because(reason);
        }
    }

    /** Binding. */
    record Running(Terms terms, Signature signature) implements Bound {

        @Override
        public String label() {
            return "履行中";
        }

        Move<Commitment> fallDue(LocalDate checkOn) {
            return Move.<Commitment>to(new Due(terms, signature)).because("应于%s前核查履行情况".formatted(checkOn));
        }
    }

    /** Its term ends soon: a task to look at it. */
    record Due(Terms terms, Signature signature) implements Bound {

        @Override
        public String label() {
            return "临期待核查";
        }
    }

    /** A breach is proposed. */
    record Judged(Terms terms, Signature signature, Finding finding) implements Commitment {

        @Override
        public String label() {
            return "待第二人审核";
        }

        @Override
        public Commitment shownToSubject() {
            return new Running(terms, signature);
        }

        Move<Commitment> decide(@Nullable UUID record) {
            return Move.<Commitment>to(new Broken(terms, finding, record)).because(finding.reasons());
        }

        Move<Commitment> sendBack(String reason, LocalDate checkOn) {
            return Move.<Commitment>to(new Running(terms, signature))
                    .because(reason)
                    .amongOfficers()
                    .until(checkOn);
        }
    }

    /** Kept. */
    record Fulfilled(
            Terms terms,
            Signature signature,
            Finding finding,
            @Nullable UUID record) implements Commitment, CaseState.Closed {

        @Override
        public String label() {
            return "已履行";
        }
    }

    /** Partly kept, or not at all. */
    record Broken(Terms terms, Finding finding, @Nullable UUID record) implements Commitment, CaseState.Closed {

        @Override
        public String label() {
            return finding.fulfilment() == Fulfilment.PARTLY ? "部分履行" : "未履行";
        }

        Move<Commitment> clear(String reason) {
            return Move.<Commitment>to(new Cleared(terms, record)).because(reason);
        }
    }

    /** What was determined does not stand any more. */
    record Cleared(Terms terms, @Nullable UUID record) implements Commitment, CaseState.Closed {

        @Override
        public String label() {
            return "违诺认定已撤销";
        }
    }

    /** Not accepted. */
    record Refused(Terms terms, String reason) implements Commitment, CaseState.Closed {

        @Override
        public String label() {
            return "不予受理";
        }
    }

    /** Taken back before it bound. */
    record Withdrawn(Terms terms, String reason) implements Commitment, CaseState.Closed {

        @Override
        public String label() {
            return "已撤回";
        }
    }
}
