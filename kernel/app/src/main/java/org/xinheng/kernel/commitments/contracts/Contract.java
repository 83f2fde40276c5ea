package org.xinheng.kernel.commitments.contracts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.commitments.Finding;
import org.xinheng.kernel.commitments.Fulfilment;

/**
 * The states of a contract under supervision:
 *
 * <pre>
 * Submitted (by the firm) → Running | Refused | Withdrawn
 * Running ⇄ Due (a node is near); Running, Due → Running (a node was settled)
 * Running, Due → Fulfilled | Judged (a breach is proposed)
 * Judged → Broken | Running
 * Broken → Cleared (the record of the breach was withdrawn)
 * </pre>
 */
public sealed interface Contract extends CaseState {

    /** What was agreed. */
    ContractTerms terms();

    /** By when what. */
    List<Node> nodes();

    /** The first node that is open. */
    default Optional<Node> next() {
        return nodes().stream().filter(Node::isOpen).min(Comparator.comparing(Node::due));
    }

    /** The day of the next node, or of the end when all are settled. */
    default LocalDate nextOn() {
        return next().map(Node::due).orElse(terms().endsOn());
    }

    /** A state in which it is performed. */
    sealed interface Bound extends Contract {

        /** A node was performed or missed. */
        default Move<Contract> settle(List<Node> after, Node settled) {
            var running = new Running(terms(), after);
            return Move.<Contract>to(running)
                    .because("%d. %s：%s".formatted(settled.number(), settled.what(), settled.note()))
                    .until(running.nextOn());
        }

        /** Everything was performed. */
        default Move<Contract> fulfil(Finding finding, UUID record) {
            return Move.<Contract>to(new Fulfilled(terms(), nodes(), finding, record))
                    .because(finding.reasons());
        }

        /** A breach is proposed, to be decided by another person. */
        default Move<Contract> judge(Finding finding) {
            return Move.<Contract>to(new Judged(terms(), nodes(), finding))
                    .because(finding.fulfilment().label() + "：" + finding.reasons())
                    .amongOfficers()
                    .within("performance-decide-within");
        }
    }

    /** Registered by the firm; the bureau looks at it. */
    record Submitted(ContractTerms terms, List<Node> nodes) implements Contract {

        @Override
        public String label() {
            return "待受理";
        }

        Move<Contract> accept() {
            return Move.<Contract>to(new Running(terms, nodes)).until(nextOn());
        }

        Move<Contract> refuse(String reason) {
            return Move.<Contract>to(new Refused(terms, nodes, reason)).because(reason);
        }

        Move<Contract> withdraw(String reason) {
            return Move.<Contract>to(new Withdrawn(terms, nodes, reason)).because(reason);
        }
    }

    /** Being performed. */
    record Running(ContractTerms terms, List<Node> nodes) implements Bound {

        @Override
        public String label() {
            return "履约中";
        }

        Move<Contract> fallDue() {
            return Move.<Contract>to(new Due(terms, nodes)).because("应于%s前核查履约节点".formatted(nextOn()));
        }
    }

    /** A node is near: a task to look at it. */
    record Due(ContractTerms terms, List<Node> nodes) implements Bound {

        @Override
        public String label() {
            return "节点临期待核查";
        }
    }

    /** A breach is proposed. */
    record Judged(ContractTerms terms, List<Node> nodes, Finding finding) implements Contract {

        @Override
        public String label() {
            return "待第二人审核";
        }

        @Override
        public Contract shownToSubject() {
            return new Running(terms, nodes);
        }

        Move<Contract> decide(UUID record) {
            return Move.<Contract>to(new Broken(terms, nodes, finding, record)).because(finding.reasons());
        }

        Move<Contract> sendBack(String reason) {
            return Move.<Contract>to(new Running(terms, nodes))
                    .because(reason)
                    .amongOfficers()
                    .until(nextOn());
        }
    }

    /** Performed. */
    record Fulfilled(ContractTerms terms, List<Node> nodes, Finding finding, UUID record)
            implements Contract, CaseState.Closed {

        @Override
        public String label() {
            return "已履约";
        }
    }

    /** Partly performed, or not at all. */
    record Broken(ContractTerms terms, List<Node> nodes, Finding finding, UUID record)
            implements Contract, CaseState.Closed {

        @Override
        public String label() {
            return finding.fulfilment() == Fulfilment.PARTLY ? "部分履约" : "未履约";
        }

        Move<Contract> clear(String reason) {
            return Move.<Contract>to(new Cleared(terms, nodes)).because(reason);
        }
    }

    /** What was determined does not stand any more. */
    record Cleared(ContractTerms terms, List<Node> nodes) implements Contract, CaseState.Closed {

        @Override
        public String label() {
            return "违约认定已撤销";
        }
    }

    /** Not accepted. */
    record Refused(ContractTerms terms, List<Node> nodes, String reason) implements Contract, CaseState.Closed {

        @Override
        public String label() {
            return "不予受理";
        }
    }

    /** Taken back by whoever registered it. */
    record Withdrawn(ContractTerms terms, List<Node> nodes, String reason) implements Contract, CaseState.Closed {

        @Override
        public String label() {
            return "已撤回";
        }
    }
}
