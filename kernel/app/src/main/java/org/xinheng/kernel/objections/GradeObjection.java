package org.xinheng.kernel.objections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.evaluation.runs.Recheck;

/**
 * The states of an objection to a published grade:
 *
 * <pre>
 * Rechecking → Rechecked | Withdrawn
 * </pre>
 */
public sealed interface GradeObjection extends CaseState {

    /** What is contested. */
    Contested contested();

    /** The contested grade, as it was when the objection was filed. */
    record Contested(
            UUID run,
            UUID subject,
            String standard,
            String label,
            String grade,
            BigDecimal score,
            LocalDate asOf,
            String statement) {}

    /** The bureau of the sector rechecks the records and computes the grade again. */
    record Rechecking(Contested contested) implements GradeObjection {

        @Override
        public String label() {
            return "主管部门复核中";
        }

        Move<GradeObjection> end(Recheck recheck, String reasons) {
            return Move.<GradeObjection>to(new Rechecked(contested, recheck.differs(), recheck.after(), reasons))
                    .because(reasons);
        }

        Move<GradeObjection> withdraw(String reason) {
            return Move.<GradeObjection>to(new Withdrawn(contested, reason)).because(reason);
        }
    }

    /** Ended; what is computed from the records counts, corrected or confirmed. */
    record Rechecked(Contested contested, boolean corrected, Recheck.Mark mark, String reasons)
            implements GradeObjection {

        @Override
        public String label() {
            return corrected ? "已办结：等级已更正" : "已办结：维持原等级";
        }
    }

    /** Taken back by the applicant. */
    record Withdrawn(Contested contested, String reason) implements GradeObjection, CaseState.Closed {

        @Override
        public String label() {
            return "申请人已撤回";
        }
    }
}
