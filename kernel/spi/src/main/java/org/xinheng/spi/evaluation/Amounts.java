package org.xinheng.spi.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.xinheng.spi.Points;
import org.xinheng.spi.evaluation.EvaluationException.Reason;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Parameter;

/** What each amount of an edition is worth under one set of parameters. */
final class Amounts {

    private final Map<String, Points> values;

    private Amounts(Map<String, Points> values) {
        this.values = values;
    }

    static Amounts of(Edition edition, Map<String, Points> chosen) {
        var values = new HashMap<String, Points>();
        for (Parameter parameter : edition.parameters()) {
            Points value = chosen.getOrDefault(parameter.id(), parameter.standard());
            if (value.compareTo(parameter.least()) < 0 || value.compareTo(parameter.most()) > 0) {
                throw new EvaluationException(
                        Reason.BAD_PARAMETER,
                        "参数 %s(%s)的值 %s 超出允许范围 %s 至 %s。"
                                .formatted(
                                        parameter.id(),
                                        parameter.label().zh(),
                                        value,
                                        parameter.least(),
                                        parameter.most()));
            }
            values.put(parameter.id(), value);
        }
        for (String id : chosen.keySet()) {
            if (!values.containsKey(id)) {
                throw new EvaluationException(
                        Reason.BAD_PARAMETER, "标准版本 %s 没有参数 %s。".formatted(edition.version(), id));
            }
        }
        return new Amounts(values);
    }

    /** In hundredths of a point. */
    long hundredths(Amount amount) {
        return switch (amount) {
            case Amount.Fixed fixed -> fixed.points().hundredths();
            case Amount.Tunable tunable -> {
                Points value = values.get(tunable.parameter());
                if (value == null) {
                    throw new EvaluationException(Reason.BAD_STANDARD, "标准引用了不存在的参数 " + tunable.parameter() + "。");
                }
                yield value.hundredths();
            }
        };
    }
}
