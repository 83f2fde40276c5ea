package org.xinheng.kernel.commitments.templates;

import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Move;

/**
 * The states of a template: Proposed → Approved | Refused | Withdrawn. Nothing follows; other words are another template, and
 * the newest that is in force counts.
 */
public sealed interface CommitmentTemplate extends CaseState {

    /** What it says. */
    TemplateTerms terms();

    /** Waits for another person of the bureau. */
    record Proposed(TemplateTerms terms) implements CommitmentTemplate {

        @Override
        public String label() {
            return "待第二人审核";
        }

        Move<CommitmentTemplate> approve() {
            return Move.<CommitmentTemplate>to(new Approved(terms)).because("自%s起用于新的承诺".formatted(terms.from()));
        }

        Move<CommitmentTemplate> refuse(String reason) {
            return Move.<CommitmentTemplate>to(new Refused(terms, reason)).because(reason);
        }

        Move<CommitmentTemplate> withdraw(String reason) {
            return Move.<CommitmentTemplate>to(new Withdrawn(terms, reason)).because(reason);
        }
    }

    /** Used from its day on. */
    record Approved(TemplateTerms terms) implements CommitmentTemplate, CaseState.Closed {

        @Override
        public String label() {
            return "已批准";
        }
    }

    /** Not approved. */
    record Refused(TemplateTerms terms, String reason) implements CommitmentTemplate, CaseState.Closed {

        @Override
        public String label() {
            return "不予批准";
        }
    }

    /** Taken back by who proposed it. */
    record Withdrawn(TemplateTerms terms, String reason) implements CommitmentTemplate, CaseState.Closed {

        @Override
        public String label() {
            return "已撤回";
        }
    }
}
