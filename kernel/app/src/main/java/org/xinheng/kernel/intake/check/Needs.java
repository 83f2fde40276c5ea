package org.xinheng.kernel.intake.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Condition;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.Requirement;

/** Which columns must be filled and which must be empty: V01, V04 and the presence of amounts (V08). */
final class Needs {

    private final List<Column> always = new ArrayList<>();
    private final List<Column> onCondition = new ArrayList<>();

    private final RowPlan plan;
    private final @Nullable Column category;

    Needs(RowPlan plan) {
        this.plan = plan;
        this.category = plan.in(FieldRole.SUBJECT_CATEGORY);
        for (Column column : plan.columns()) {
            Requirement requirement = column.requirement();
            boolean free = requirement.kind() == Requirement.Kind.OPTIONAL
                    && requirement.requiredFor().isEmpty()
                    && requirement.requiredIf().isEmpty()
                    && requirement.forbiddenFor().isEmpty()
                    && requirement.onlyIf().isEmpty();
            if (requirement.kind() == Requirement.Kind.ALWAYS) {
                always.add(column);
            } else if (!free) {
                onCondition.add(column);
            }
        }
    }

    private boolean isUndecided(Column column, CheckedRow row) {
        var requirement = column.requirement();
        boolean byKind = !requirement.requiredFor().isEmpty()
                || !requirement.forbiddenFor().isEmpty();
        if (byKind && category != null && row.value(category).isEmpty()) {
            return true;
        }
        return isSpoilt(requirement.requiredIf(), row) || isSpoilt(requirement.onlyIf(), row);
    }

    private boolean isSpoilt(List<Condition> conditions, CheckedRow row) {
        for (Condition condition : conditions) {
            Column other = plan.withCode(condition.field());
            if (other != null && row.isSpoilt(other)) {
                return true;
            }
        }
        return false;
    }

    void check(CheckedRow row) {
        for (Column column : always) {
            if (row.value(column).isEmpty() && !row.isSpoilt(column) && !column.isWaived()) {
                row.add(Rule.V01, Verdict.REJECT, Sentences.missing(column.name()));
            }
        }
        for (Column column : onCondition) {
            if (isUndecided(column, row)) {
                continue; // what it depends on is wrong itself: one reason is enough
            }
            switch (column.requirement().in(row.kind(), row::value)) {
                case REQUIRED -> {
                    if (row.value(column).isEmpty() && !row.isSpoilt(column) && !column.isWaived()) {
                        row.add(rule(column), Verdict.REJECT, missing(column, row));
                    }
                }
                case FORBIDDEN -> {
                    if (!row.value(column).isEmpty()) {
                        row.add(rule(column), Verdict.REJECT, forbidden(column, row));
                    }
                }
                case FREE -> {}
            }
        }
    }

    private static Rule rule(Column column) {
        try {
            return Rule.valueOf(column.requirement().rule());
        } catch (IllegalArgumentException unknown) {
            return Rule.V01;
        }
    }

    private static String missing(Column column, CheckedRow row) {
        if (column.requirement().requiredFor().contains(row.kind())) {
            return Sentences.missingFor(column.name(), row.kind().label());
        }
        if (isAmount(column)) {
            return Sentences.amountMissing(column.name());
        }
        return column.role() == FieldRole.LICENCE && rule(column) == Rule.V08
                ? Sentences.licenceMissing(column.name())
                : Sentences.conditionMissing(column.name());
    }

    private static String forbidden(Column column, CheckedRow row) {
        if (column.requirement().forbiddenFor().contains(row.kind())) {
            return Sentences.forbiddenFor(column.name(), row.kind().label());
        }
        if (isAmount(column)) {
            return Sentences.amountForbidden(column.name(), row.value(column));
        }
        if (column.role() == FieldRole.LICENCE && rule(column) == Rule.V08) {
            return Sentences.licenceForbidden(column.name());
        }
        return Sentences.conditionForbidden(column.name(), column.isSecret() ? "已填内容" : row.value(column));
    }

    private static boolean isAmount(Column column) {
        return column.role() == FieldRole.FINE || column.role() == FieldRole.CONFISCATION;
    }
}
