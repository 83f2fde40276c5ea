package org.xinheng.kernel.lists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Move;

/**
 * The states of a proposal to put somebody on a list. A state offers only the steps that are possible in it:
 *
 * <pre>
 * Proposed → Noticed → Stated → Heard
 * Noticed (time to answer over) | Stated (no hearing) | Heard | Proposed (list without notice) → Listed | NotListed
 * any open state → Dropped
 * </pre>
 */
public sealed interface Listing extends CaseState {

    /** What is proposed. */
    Proposal proposal();

    /** A state in which the proposer may still drop the proposal. */
    sealed interface Open extends Listing {

        /** What the subject answered so far, or null. */
        default @Nullable Statement answered() {
            return null;
        }

        /** The proposer drops it. */
        default Move<Listing> drop(String reason) {
            return Move.<Listing>to(new Dropped(proposal(), reason, shownToSubject() != null))
                    .because(reason);
        }

        /** A second person puts the subject on the list. */
        default Move<Listing> list(UUID entry, String reason) {
            return Move.<Listing>to(new Listed(proposal(), entry, reason)).because(reason);
        }

        /** A second person decides against it. */
        default Move<Listing> refuse(String reason) {
            return Move.<Listing>to(new NotListed(proposal(), reason)).because(reason);
        }
    }

    /** Proposed with its evidence. */
    record Proposed(Proposal proposal) implements Open {

        @Override
        public String label() {
            return "待告知";
        }

        /** Nothing, before reasons, basis and rights are told. */
        @Override
        public @Nullable Listing shownToSubject() {
            return null;
        }

        /** Reasons, basis and rights are told; the time to answer runs. */
        Move<Listing> notice(String within) {
            return Move.<Listing>to(new Noticed(proposal)).within(within);
        }
    }

    /** The subject knows and may answer. */
    record Noticed(Proposal proposal) implements Open {

        @Override
        public String label() {
            return "已告知，陈述申辩期";
        }

        Move<Listing> state(Statement statement, String within) {
            return Move.<Listing>to(new Stated(proposal, statement))
                    .because(statement.text())
                    .within(within);
        }
    }

    /** The subject answered. */
    record Stated(Proposal proposal, Statement statement) implements Open {

        @Override
        public String label() {
            return statement.hearingWanted() ? "已申请听证" : "已陈述申辩，待决定";
        }

        @Override
        public Statement answered() {
            return statement;
        }

        Move<Listing> hear(String minutes) {
            return Move.<Listing>to(new Heard(proposal, statement, minutes)).because(minutes);
        }
    }

    /** The hearing took place. */
    record Heard(Proposal proposal, Statement statement, String minutes) implements Open {

        @Override
        public String label() {
            return "已听证，待决定";
        }

        @Override
        public Statement answered() {
            return statement;
        }
    }

    /** On the list. */
    record Listed(Proposal proposal, UUID entry, String reason) implements Listing, CaseState.Closed {

        @Override
        public String label() {
            return "已列入";
        }
    }

    /** Not put on the list. */
    record NotListed(Proposal proposal, String reason) implements Listing, CaseState.Closed {

        @Override
        public String label() {
            return "不予列入";
        }
    }

    /**
     * Dropped by the proposer.
     *
     * @param told whether the subject knew of it
     */
    record Dropped(Proposal proposal, String reason, boolean told) implements Listing, CaseState.Closed {

        @Override
        public @Nullable Listing shownToSubject() {
            return told ? this : null;
        }

        @Override
        public String label() {
            return "已撤回提议";
        }
    }
}
