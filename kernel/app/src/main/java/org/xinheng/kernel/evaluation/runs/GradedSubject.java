package org.xinheng.kernel.evaluation.runs;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One subject's result in a run.
 *
 * @param code null for a natural person
 * @param name masked for a natural person
 * @param records how many records the standard looked at
 */
public record GradedSubject(
        UUID subject, @Nullable String code, String name, String grade, BigDecimal score, int records) {

    GradedSubject named(String masked) {
        return new GradedSubject(subject, code, masked, grade, score, records);
    }
}
