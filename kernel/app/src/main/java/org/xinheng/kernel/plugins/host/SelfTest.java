package org.xinheng.kernel.plugins.host;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.evaluation.EvaluationException;
import org.xinheng.spi.evaluation.EvaluationException.Reason;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.standard.Edition;

/**
 * The least a version must be able to do before it takes over: compile every edition of every standard, and evaluate a
 * subject about whom nothing is known, within the budget.
 */
final class SelfTest {

    private SelfTest() {}

    static List<String> reasons(List<Evaluator> evaluators) {
        var reasons = new ArrayList<String>();
        for (Evaluator evaluator : evaluators) {
            for (Edition edition : evaluator.standard().editions()) {
                for (SubjectKind kind : evaluator.standard().subjects()) {
                    test(evaluator, edition, kind, reasons);
                }
            }
        }
        return reasons.stream().distinct().toList();
    }

    private static void test(Evaluator evaluator, Edition edition, SubjectKind kind, List<String> reasons) {
        LocalDate day = edition.from();
        try {
            evaluator.on(day, Map.of()).evaluate(new SubjectFile(kind, "", "", null, List.of()));
        } catch (EvaluationException e) {
            if (e.reason() != Reason.OTHER_SUBJECTS) {
                reasons.add("SELF_TEST 标准“%s”%s版对没有任何记录的主体无法计算：%s请联系提供单位。"
                        .formatted(evaluator.standard().label().zh(), edition.version(), e.getMessage()));
            }
        }
    }
}
