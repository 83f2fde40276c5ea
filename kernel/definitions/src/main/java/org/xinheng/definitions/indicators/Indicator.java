package org.xinheng.definitions.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;

/**
 * One indicator of a table.
 *
 * @param id kebab case, unique over all tables
 * @param under headings above it, the highest first
 * @param unit of value and target
 * @param figure it takes its value from, or null: somebody enters it
 * @param target what is to be reached, or null when the table sets none
 * @param note what the table says about it besides, or empty
 */
public record Indicator(
        String id,
        Label label,
        List<Heading> under,
        IndicatorUnit unit,
        @Nullable MonitoredFigure figure,
        @Nullable Target target,
        String note) {

    /**
     * A heading of the table.
     *
     * @param points the table gives it, or null
     */
    public record Heading(Label label, @Nullable BigDecimal points) {}

    /**
     * What is to be reached.
     *
     * @param value in the indicator's unit
     * @param atMost a value not above it is wanted, otherwise one not below it
     */
    public record Target(BigDecimal value, boolean atMost) {

        /** How much is missing to the target; nothing when it is reached. */
        public Optional<BigDecimal> gap(BigDecimal present) {
            BigDecimal missing = atMost ? present.subtract(value) : value.subtract(present);
            return missing.signum() > 0 ? Optional.of(missing) : Optional.empty();
        }
    }

    public Indicator {
        under = List.copyOf(under);
    }
}
