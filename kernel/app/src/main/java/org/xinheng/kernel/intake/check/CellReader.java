package org.xinheng.kernel.intake.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.Values;
import org.xinheng.kernel.intake.sheet.SheetRow;

/** From cells to normalised values, by the type of each field. */
final class CellReader {

    private static final Set<String> FOR_EVER = Set.of("长期", "长期有效", "永久", "永久有效", "无固定期限", "无期限", "无限期", "不限");

    private final RowPlan plan;

    CellReader(RowPlan plan) {
        this.plan = plan;
    }

    void read(SheetRow sheet, CheckedRow row) {
        for (Column column : plan.columns()) {
            int[] sources = column.sources();
            if (sources.length == 1) {
                read(column, sheet.text(sources[0]), sheet.kind(sources[0]), row);
            } else if (sources.length > 1) {
                read(column, joined(sheet, sources), SheetRow.Kind.TEXT, row);
            }
        }
    }

    private static String joined(SheetRow sheet, int[] sources) {
        var all = new StringBuilder();
        for (int source : sources) {
            String text = CellText.clean(sheet.text(source));
            if (!text.isEmpty() && !CellText.isPlaceholder(text)) {
                all.append(all.isEmpty() ? "" : ";").append(text);
            }
        }
        return all.toString();
    }

    private void read(Column column, String raw, SheetRow.Kind kind, CheckedRow row) {
        if (raw.isEmpty()) {
            return;
        }
        if (kind == SheetRow.Kind.ERROR) {
            spoil(row, column, Rule.V01, Sentences.formulaError(column.name(), raw));
            return;
        }
        String text = CellText.clean(raw);
        if (text.isEmpty()) {
            return;
        }
        if (CellText.isPlaceholder(text) && column.field().value(text).isEmpty()) {
            if (column.isMandatory()) {
                spoil(row, column, Rule.V01, Sentences.placeholder(column.name(), text));
            }
            return;
        }
        normalise(row, column, column.translated(text), kind);
    }

    private void normalise(CheckedRow row, Column column, String text, SheetRow.Kind kind) {
        switch (column.field().type()) {
            case DATE -> date(row, column, text);
            case DECIMAL -> amount(row, column, text);
            case ENUM -> choice(row, column, text);
            case CODES -> choices(row, column, text);
            case USCC -> code(row, column, CellText.code(text));
            case TEXT -> {
                if (column.isCode()) {
                    code(row, column, CellText.code(text));
                } else if (kind == SheetRow.Kind.NUMBER && isScientific(text)) {
                    spoil(row, column, Rule.V05, Sentences.scientific(column.name(), text));
                } else {
                    row.set(column, isName(column.role()) ? CellText.name(text) : text);
                }
            }
        }
    }

    private static boolean isName(FieldRole role) {
        return role == FieldRole.SUBJECT_NAME
                || role == FieldRole.AUTHORITY_NAME
                || role == FieldRole.SOURCE_NAME
                || role == FieldRole.LEGAL_REPRESENTATIVE;
    }

    private void date(CheckedRow row, Column column, String text) {
        boolean end = column.role() == FieldRole.VALID_UNTIL || column.role() == FieldRole.PUBLICITY_END;
        if (end && FOR_EVER.contains(text)) {
            row.setDay(column, DateText.LONG_TERM);
            return;
        }
        LocalDate day = DateText.read(text, plan.date1904());
        if (day == null) {
            spoil(row, column, Rule.V07, Sentences.badDate(column.name(), text));
        } else {
            row.setDay(column, day);
        }
    }

    private static void amount(CheckedRow row, Column column, String text) {
        AmountText amount = AmountText.read(text);
        BigDecimal value = amount.value();
        if (value == null || !amount.isStorable()) {
            spoil(row, column, Rule.V08, Sentences.badAmount(column.name(), text));
            return;
        }
        if (value.signum() == 0) {
            return; // nought means: no such amount
        }
        row.setAmount(column, value);
        if (!amount.unit().isEmpty()) {
            row.add(Rule.V08, Verdict.WARN, Sentences.unitInAmount(column.name(), text, value));
        }
    }

    private static void choice(CheckedRow row, Column column, String text) {
        String label = column.label(text);
        if (label == null) {
            spoil(row, column, Rule.V03, Sentences.notInList(column.name(), text, column.allowed()));
        } else {
            row.set(column, label);
        }
    }

    private static void choices(CheckedRow row, Column column, String text) {
        String whole = column.label(text);
        if (whole != null) {
            row.set(column, whole);
            return;
        }
        var labels = new StringBuilder();
        for (String part : Values.split(text)) {
            String label = column.label(CellText.clean(part));
            if (label == null) {
                spoil(row, column, Rule.V03, Sentences.notInList(column.name(), part, column.allowed()));
                return;
            }
            if (labels.indexOf(label) < 0) {
                labels.append(labels.isEmpty() ? "" : ";").append(label);
            }
        }
        row.set(column, labels.toString());
    }

    private static void code(CheckedRow row, Column column, String text) {
        if (isScientific(text)) {
            Rule rule = column.role() == FieldRole.PERSON_ID_NUMBER || column.role() == FieldRole.LEGAL_ID_NUMBER
                    ? Rule.V06
                    : Rule.V05;
            row.add(rule, Verdict.REJECT, Sentences.scientific(column.name(), text));
        }
        row.set(column, text);
    }

    private static void spoil(CheckedRow row, Column column, Rule rule, String sentence) {
        row.add(rule, Verdict.REJECT, sentence);
        row.spoil(column);
    }

    /** {@code 9.13301E+17}: a code that an office program took for a number. */
    static boolean isScientific(String text) {
        int at = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (at < 1 || at == text.length() - 1) {
            return false;
        }
        int points = 0;
        for (int i = 0; i < at; i++) {
            char sign = text.charAt(i);
            if (sign == '.') {
                points++;
            } else if (sign < '0' || sign > '9') {
                return false;
            }
        }
        int from = text.charAt(at + 1) == '+' ? at + 2 : at + 1;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return points <= 1 && text.length() - from <= 3 && text.length() > from && (points == 1 || at <= 2);
    }
}
