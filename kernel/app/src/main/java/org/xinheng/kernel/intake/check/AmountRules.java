package org.xinheng.kernel.intake.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.FieldRole;

/** The trap of 元 and 万元 (V08): the amount must be one that the decision's text names. */
final class AmountRules {

    private final @Nullable Column content;
    private final @Nullable Column fine;
    private final @Nullable Column confiscation;

    AmountRules(RowPlan plan) {
        this.content = plan.in(FieldRole.CONTENT);
        this.fine = plan.in(FieldRole.FINE);
        this.confiscation = plan.in(FieldRole.CONFISCATION);
    }

    void check(CheckedRow row) {
        if (content == null || row.value(content).isEmpty()) {
            return;
        }
        BigDecimal fined = row.amount(FieldRole.FINE);
        if (fine != null && fined != null) {
            compare(row, fine, fined, content);
        }
        BigDecimal confiscated = row.amount(FieldRole.CONFISCATION);
        if (confiscation != null && confiscated != null && row.value(content).contains("没收")) {
            compare(row, confiscation, confiscated, content);
        }
    }

    private static void compare(CheckedRow row, Column column, BigDecimal amount, Column content) {
        List<BigDecimal> sums = YuanInText.read(row.value(content));
        if (!sums.isEmpty() && !YuanInText.agrees(sums, amount)) {
            row.add(
                    Rule.V08,
                    Verdict.WARN,
                    Sentences.amountDiffers(column.name(), amount, content.name(), sums.getFirst()));
        }
    }
}
