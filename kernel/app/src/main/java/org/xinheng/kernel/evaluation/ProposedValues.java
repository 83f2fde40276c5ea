package org.xinheng.kernel.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.spi.Points;
import org.xinheng.spi.evaluation.EvaluationException;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.standard.Parameter;

/** Values for a standard's parameters as somebody proposes them, checked. */
public final class ProposedValues {

    private ProposedValues() {}

    /**
     * The values as points, by parameter id; those left out take what counts without an adoption.
     *
     * @param given by parameter id; with at most two decimals
     * @param tunable what may be tuned, with the bounds of the day
     * @throws KernelException {@code PARAMETERS_INVALID} (400) naming everything that is wrong
     */
    public static Map<String, Points> require(Map<String, @Nullable BigDecimal> given, List<Parameter> tunable) {
        var known = new HashMap<String, Parameter>();
        tunable.forEach(parameter -> known.put(parameter.id(), parameter));
        var errors = new ArrayList<FieldError>();
        var values = new TreeMap<String, Points>();
        given.forEach((id, value) -> {
            String wrong = wrong(id, value, known.get(id));
            if (wrong != null) {
                errors.add(new FieldError(id, wrong));
            } else if (value != null) {
                values.put(id, points(value));
            }
        });
        if (!errors.isEmpty()) {
            String all = String.join("", errors.stream().map(FieldError::detail).toList());
            throw new KernelException(EvaluationError.PARAMETERS_INVALID, all + "请改正后再提交。", errors);
        }
        return values;
    }

    /**
     * Refuses values that are each within bounds and yet do not fit together, such as weights that no longer make a whole.
     *
     * @param all everything that would count on the day, proposed or not; those left out take the standard's
     * @throws KernelException {@code PARAMETERS_INVALID} (400)
     */
    public static void requireTogether(Evaluator evaluator, LocalDate day, Map<String, Points> all) {
        try {
            evaluator.on(day, all);
        } catch (EvaluationException e) {
            throw new KernelException(EvaluationError.PARAMETERS_INVALID, e.getMessage() + "请改正后再提交。");
        }
    }

    private static @Nullable String wrong(String id, @Nullable BigDecimal value, @Nullable Parameter parameter) {
        if (parameter == null) {
            return "标准没有编号为“%s”的参数。".formatted(id);
        }
        String label = parameter.label().zh();
        if (value == null) {
            return "参数“%s”没有填写数值。".formatted(label);
        }
        if (value.precision() > 15 || value.stripTrailingZeros().scale() > 2) {
            return "参数“%s”最多两位小数，填写的是 %s。".formatted(label, value.toPlainString());
        }
        Points points = points(value);
        if (points.compareTo(parameter.least()) < 0 || points.compareTo(parameter.most()) > 0) {
            return "参数“%s”须在 %s 至 %s 之间，填写的是 %s。".formatted(label, parameter.least(), parameter.most(), points);
        }
        return null;
    }

    private static Points points(BigDecimal value) {
        return new Points(value.movePointRight(2).longValueExact());
    }
}
