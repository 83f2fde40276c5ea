package org.xinheng.kernel.measures.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Move;

/**
 * The states of a task: pushed, answered, carried out, and lifted again. A measure that was carried out rests until the entry
 * it follows from ends; only then the body owes its receipt.
 */
public sealed interface MeasureTask extends CaseState {

    /** What is asked. */
    MeasureOrder order();

    /** A state in which the body still has to act on the push. */
    sealed interface Waiting extends MeasureTask {

        /** The body has no case in which the measure could be applied. */
        default Move<MeasureTask> isNotApplicable(String reason) {
            return Move.<MeasureTask>to(new NotApplicable(order(), reason)).because(reason);
        }
    }

    /** Pushed to the body. */
    record Pushed(MeasureOrder order) implements Waiting {

        @Override
        public String label() {
            return "待响应";
        }

        Move<MeasureTask> accept(String note) {
            return Move.<MeasureTask>to(new Accepted(order, note)).because(note).within("measure-execute-within");
        }

        /** Nothing was done yet, so nothing has to be undone. */
        Move<MeasureTask> recall(Ending ending) {
            return Move.<MeasureTask>to(new Recalled(order, ending)).because(ending.because());
        }
    }

    /** The body will carry it out. */
    record Accepted(MeasureOrder order, String note) implements Waiting {

        @Override
        public String label() {
            return "已响应，待执行反馈";
        }

        Move<MeasureTask> execute(Execution execution) {
            return Move.<MeasureTask>to(new Executed(order, execution)).because(execution.content());
        }

        Move<MeasureTask> end(Ending ending) {
            return Lifting.of(order, null, ending);
        }
    }

    /** The body says why it has nothing to apply it to. */
    record NotApplicable(MeasureOrder order, String reason) implements MeasureTask, CaseState.Closed {

        @Override
        public String label() {
            return "无实施情形";
        }
    }

    /** Carried out, and in effect while the entry lasts. */
    record Executed(MeasureOrder order, Execution execution) implements MeasureTask, CaseState.Closed {

        @Override
        public String label() {
            return "已执行";
        }

        Move<MeasureTask> end(Ending ending) {
            return Lifting.of(order, execution, ending);
        }
    }

    /** Does not apply any more; the body has to say that it lifted it. */
    record Lifting(MeasureOrder order, @Nullable Execution execution, Ending ending) implements MeasureTask {

        static Move<MeasureTask> of(MeasureOrder order, @Nullable Execution execution, Ending ending) {
            return Move.<MeasureTask>to(new Lifting(order, execution, ending))
                    .because(ending.because())
                    .within("measure-lift-within");
        }

        @Override
        public String label() {
            return "应解除，待回执";
        }

        Move<MeasureTask> lift(LocalDate on, String note) {
            return Move.<MeasureTask>to(new Lifted(order, execution, ending, on, note))
                    .because(note);
        }
    }

    /** Lifted, as the body's receipt says. */
    record Lifted(MeasureOrder order, @Nullable Execution execution, Ending ending, LocalDate on, String note)
            implements MeasureTask, CaseState.Closed {

        @Override
        public String label() {
            return "已解除";
        }
    }

    /** Taken back before the body had answered. */
    record Recalled(MeasureOrder order, Ending ending) implements MeasureTask, CaseState.Closed {

        @Override
        public String label() {
            return "已撤回（未执行）";
        }
    }
}
