package org.xinheng.kernel.lists;

import java.util.UUID;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Move;

/**
 * The states of a removal from a list: asked for and decided by a second person, or carried out by the kernel itself when
 * the term is over or the base decision is withdrawn.
 */
public sealed interface Removal extends CaseState {

    /** What it is about. */
    Subject about();

    /**
     * An entry that is to end.
     *
     * @param why what the applicant, or the kernel, says for it
     */
    record Subject(UUID entry, String list, String listLabel, String documentNo, RemovalCause cause, String why) {}

    /** Asked for. */
    record Asked(Subject about) implements Removal {

        @Override
        public String label() {
            return "待审核移出";
        }

        Move<Removal> grant(String reason) {
            return Move.<Removal>to(new Removed(about, reason)).because(reason);
        }

        Move<Removal> deny(String reason) {
            return Move.<Removal>to(new Kept(about, reason)).because(reason);
        }
    }

    /** Off the list. */
    record Removed(Subject about, String reason) implements Removal, CaseState.Closed {

        @Override
        public String label() {
            return "已移出";
        }
    }

    /** Stays on the list. */
    record Kept(Subject about, String reason) implements Removal, CaseState.Closed {

        @Override
        public String label() {
            return "不予移出";
        }
    }
}
