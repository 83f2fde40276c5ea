package org.xinheng.definitions;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A small question about another field of the same row.
 *
 * @param field code of the other field
 * @param operator what is asked
 * @param values any of these; empty for {@link Operator#FILLED}
 */
public record Condition(String field, Operator operator, List<String> values) {

    /** What may be asked. */
    public enum Operator {
        /** The field's values, split at semicolons, contain one of ours. */
        CONTAINS,
        /** The field's whole text is one of ours. */
        EQUALS,
        /** The field is not blank. */
        FILLED
    }

    public Condition {
        values = List.copyOf(values);
    }

    /**
     * Whether it holds in a row.
     *
     * @param row normalised text of a field by its code, empty when blank
     */
    public boolean holdsIn(UnaryOperator<String> row) {
        String text = row.apply(field);
        return switch (operator) {
            case FILLED -> !text.isBlank();
            case EQUALS -> values.contains(text.strip());
            case CONTAINS -> Values.split(text).stream().anyMatch(values::contains);
        };
    }
}
