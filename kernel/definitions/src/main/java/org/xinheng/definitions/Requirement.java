package org.xinheng.definitions;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * When a field must be filled and when it must stay empty.
 *
 * @param kind always, on a condition, or never demanded
 * @param requiredIf demanded when any of these holds
 * @param requiredFor demanded for these subjects
 * @param forbiddenFor must be empty for these subjects
 * @param onlyIf must be empty unless one of these holds; no conditions means no such rule
 * @param rule validation rule that a breach counts under, such as {@code V04}
 */
public record Requirement(
        Kind kind,
        List<Condition> requiredIf,
        Set<SubjectKind> requiredFor,
        Set<SubjectKind> forbiddenFor,
        List<Condition> onlyIf,
        String rule) {

    /** How firmly a field is demanded. */
    public enum Kind {
        ALWAYS,
        CONDITION,
        OPTIONAL
    }

    /** What a row needs of a field. */
    public enum Need {
        REQUIRED,
        FORBIDDEN,
        FREE
    }

    /** A field nobody demands. */
    public static final Requirement OPTIONAL =
            new Requirement(Kind.OPTIONAL, List.of(), Set.of(), Set.of(), List.of(), "V01");

    /** A field of every row. */
    public static final Requirement ALWAYS =
            new Requirement(Kind.ALWAYS, List.of(), Set.of(), Set.of(), List.of(), "V01");

    public Requirement {
        requiredIf = List.copyOf(requiredIf);
        requiredFor = Set.copyOf(requiredFor);
        forbiddenFor = Set.copyOf(forbiddenFor);
        onlyIf = List.copyOf(onlyIf);
    }

    /**
     * What this row needs.
     *
     * @param subject kind of the row's subject
     * @param row normalised text of a field by its code, empty when blank
     */
    public Need in(SubjectKind subject, UnaryOperator<String> row) {
        if (kind == Kind.ALWAYS) {
            return Need.REQUIRED;
        }
        if (forbiddenFor.contains(subject)) {
            return Need.FORBIDDEN;
        }
        if (requiredFor.contains(subject) || anyHolds(requiredIf, row)) {
            return Need.REQUIRED;
        }
        return onlyIf.isEmpty() || anyHolds(onlyIf, row) ? Need.FREE : Need.FORBIDDEN;
    }

    private static boolean anyHolds(List<Condition> conditions, UnaryOperator<String> row) {
        for (Condition condition : conditions) {
            if (condition.holdsIn(row)) {
                return true;
            }
        }
        return false;
    }
}
