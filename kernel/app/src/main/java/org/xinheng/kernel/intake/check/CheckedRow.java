package org.xinheng.kernel.intake.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.SubjectKind;

/** A row after normalising and checking. Filled again and again by one {@link RowChecker}; use it before the next row. */
public final class CheckedRow {

    private final RowPlan plan;
    private final String[] values;
    private final @Nullable LocalDate[] days;
    private final @Nullable BigDecimal[] amounts;
    private final boolean[] spoilt;
    private final List<Reason> reasons = new ArrayList<>();
    private SubjectKind kind = SubjectKind.ORGANISATION;
    private SourceUnits.@Nullable SourceUnit source;
    private boolean sourceCodeDiffers;
    private int line;

    CheckedRow(RowPlan plan) {
        this.plan = plan;
        this.values = new String[plan.columns().size()];
        this.days = new LocalDate[values.length];
        this.amounts = new BigDecimal[values.length];
        this.spoilt = new boolean[values.length];
    }

    void begin(int number) {
        Arrays.fill(values, "");
        Arrays.fill(days, null);
        Arrays.fill(amounts, null);
        Arrays.fill(spoilt, false);
        reasons.clear();
        kind = SubjectKind.ORGANISATION;
        source = null;
        sourceCodeDiffers = false;
        line = number;
    }

    void set(Column column, String value) {
        values[column.index()] = value;
    }

    void setDay(Column column, LocalDate day) {
        days[column.index()] = day;
        values[column.index()] = day.toString();
    }

    void setAmount(Column column, BigDecimal amount) {
        amounts[column.index()] = amount;
        values[column.index()] = AmountText.plain(amount);
    }

    /** Marks a field whose cell held something that is no value: it is not missing besides. */
    void spoil(Column column) {
        spoilt[column.index()] = true;
    }

    boolean isSpoilt(Column column) {
        return spoilt[column.index()];
    }

    void setKind(SubjectKind known) {
        kind = known;
    }

    void setSource(SourceUnits.SourceUnit unit, boolean otherCode) {
        source = unit;
        sourceCodeDiffers = otherCode;
    }

    /** Adds a reason; also used where rows are merged, for V09 and V10. */
    public void add(Rule rule, Verdict verdict, String sentence) {
        reasons.add(new Reason(rule, verdict, sentence));
    }

    boolean breaks(Rule rule) {
        for (Reason reason : reasons) {
            if (reason.rule() == rule) {
                return true;
            }
        }
        return false;
    }

    /** Number of the data row, from 1, blank rows left out. */
    public int line() {
        return line;
    }

    /** Why it is not simply accepted, in the order of the rules. */
    public List<Reason> reasons() {
        if (reasons.size() > 1) {
            reasons.sort(Comparator.comparing(Reason::rule));
        }
        return reasons;
    }

    /** What the reasons come to: REJECT before HOLD before WARN, ACCEPT without any. */
    public Verdict verdict() {
        return worst(reasons);
    }

    /** What several reasons come to. */
    public static Verdict worst(List<Reason> reasons) {
        Verdict worst = Verdict.ACCEPT;
        for (int i = 0; i < reasons.size(); i++) {
            Verdict verdict = reasons.get(i).verdict();
            if (verdict.compareTo(worst) > 0) {
                worst = verdict;
            }
        }
        return worst;
    }

    /** The normalised text of a field, empty when blank. */
    public String value(Column column) {
        return values[column.index()];
    }

    /** The normalised text of the field in a role, empty when blank or when the item has none. */
    public String value(FieldRole role) {
        Column column = plan.in(role);
        return column == null ? "" : values[column.index()];
    }

    /** The normalised text of a field by its code, empty when blank. */
    public String value(String code) {
        Column column = plan.withCode(code);
        return column == null ? "" : values[column.index()];
    }

    /** The day of the field in a role. */
    public @Nullable LocalDate day(FieldRole role) {
        Column column = plan.in(role);
        return column == null ? null : days[column.index()];
    }

    @Nullable
    LocalDate day(Column column) {
        return days[column.index()];
    }

    /** The amount of the field in a role, in 万元. */
    public @Nullable BigDecimal amount(FieldRole role) {
        Column column = plan.in(role);
        return column == null ? null : amounts[column.index()];
    }

    /** The subject's kind. */
    public SubjectKind kind() {
        return kind;
    }

    /** True for natural persons and for individual businesses without a code: subjects of this tenant alone. */
    public boolean isPrivateSubject() {
        return kind == SubjectKind.NATURAL_PERSON
                || UnifiedCreditCode.isWithoutCode(value(FieldRole.UNIFIED_CODE))
                || value(FieldRole.UNIFIED_CODE).isEmpty();
    }

    /** The bureau the record comes from. */
    public SourceUnits.@Nullable SourceUnit source() {
        return source;
    }

    /** True when the source was found by its name, but a different valid code was written beside it. */
    public boolean isSourceCodeDifferent() {
        return sourceCodeDiffers;
    }
}
