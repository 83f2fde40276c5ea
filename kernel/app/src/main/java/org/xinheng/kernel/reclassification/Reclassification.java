package org.xinheng.kernel.reclassification;

import java.util.List;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Move;

/**
 * The states of a reclassification:
 *
 * <pre>
 * Proposed → Approved → InForce → Undoing → Undone
 * Proposed → Refused | Dropped;  Approved → Dropped (before its day)
 * </pre>
 */
public sealed interface Reclassification extends CaseState {

    /** What changes. */
    ItemChange change();

    /** Nothing was changed yet. */
    sealed interface Ahead extends Reclassification {

        /** The proposer takes it back. */
        default Move<Reclassification> drop(String reason) {
            return Move.<Reclassification>to(new Dropped(change(), reason)).because(reason);
        }
    }

    /** Proposed, with what it would touch as counted then. */
    record Proposed(ItemChange change, List<Impact> impacts) implements Ahead {

        public Proposed {
            impacts = List.copyOf(impacts);
        }

        @Override
        public String label() {
            return "待审核";
        }

        Move<Reclassification> approve(String reason, List<Impact> now) {
            return Move.<Reclassification>to(new Approved(change, now)).because(reason);
        }

        Move<Reclassification> refuse(String reason) {
            return Move.<Reclassification>to(new Refused(change, reason)).because(reason);
        }
    }

    /** Approved; carried out from its day on. */
    record Approved(ItemChange change, List<Impact> impacts) implements Ahead {

        public Approved {
            impacts = List.copyOf(impacts);
        }

        @Override
        public String label() {
            return "已批准，自生效日执行";
        }

        Move<Reclassification> enter(int records) {
            return Move.<Reclassification>to(new InForce(change, records)).because("已调整 %d 条记录".formatted(records));
        }
    }

    /** Carried out on every record there was. */
    record InForce(ItemChange change, int records) implements Reclassification, CaseState.Closed {

        @Override
        public String label() {
            return "已生效";
        }

        Move<Reclassification> undo(String reason) {
            return Move.<Reclassification>to(new Undoing(change, reason)).because(reason);
        }
    }

    /** New records are as before; the old ones follow. */
    record Undoing(ItemChange change, String reason) implements Reclassification {

        @Override
        public String label() {
            return "撤销中";
        }

        Move<Reclassification> end(int records) {
            return Move.<Reclassification>to(new Undone(change, reason)).because("已恢复 %d 条记录".formatted(records));
        }
    }

    /** As if it had never been. */
    record Undone(ItemChange change, String reason) implements Reclassification, CaseState.Closed {

        @Override
        public String label() {
            return "已撤销";
        }
    }

    /** Not approved. */
    record Refused(ItemChange change, String reason) implements Reclassification, CaseState.Closed {

        @Override
        public String label() {
            return "未获批准";
        }
    }

    /** Taken back. */
    record Dropped(ItemChange change, String reason) implements Reclassification, CaseState.Closed {

        @Override
        public String label() {
            return "已撤回";
        }
    }
}
