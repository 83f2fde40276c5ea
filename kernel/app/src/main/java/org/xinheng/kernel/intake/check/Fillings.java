package org.xinheng.kernel.intake.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.SubjectKind;

/** What stands in for the columns that an older table (2015/2016) does not have. */
final class Fillings {

    private Fillings() {}

    static void fill(RowPlan plan, SourceUnits sources, CheckedRow row) {
        for (Column column : plan.columns()) {
            if (column.filling() == null || !row.value(column).isEmpty()) {
                continue;
            }
            switch (column.filling()) {
                case SUBJECT_CATEGORY -> row.set(column, category(row).label());
                case SOURCE_NAME -> {
                    var unit = source(sources, row);
                    row.set(column, unit == null ? "" : unit.name());
                }
                case SOURCE_CODE -> {
                    var unit = source(sources, row);
                    row.set(column, unit == null ? "" : unit.code());
                }
                case AUTHORITY_CODE -> {
                    var unit = sources.withName(row.value(FieldRole.AUTHORITY_NAME));
                    row.set(column, unit == null ? "" : unit.code());
                }
                case DECIDED_ON -> {
                    LocalDate decided = row.day(FieldRole.DECIDED_ON);
                    if (decided != null) {
                        row.setDay(column, decided);
                    }
                }
                case LONG_TERM -> row.setDay(column, DateText.LONG_TERM);
                case ITEM_LABEL -> row.set(column, plan.item().label().zh());
            }
        }
    }

    private static SourceUnits.@Nullable SourceUnit source(SourceUnits sources, CheckedRow row) {
        var authority = sources.withName(row.value(FieldRole.AUTHORITY_NAME));
        return authority != null ? authority : sources.uploader();
    }

    private static SubjectKind category(CheckedRow row) {
        String code = row.value(FieldRole.UNIFIED_CODE);
        if (code.isEmpty() && !row.value(FieldRole.PERSON_ID_NUMBER).isEmpty()) {
            return SubjectKind.NATURAL_PERSON;
        }
        return code.startsWith("92") || UnifiedCreditCode.isWithoutCode(code)
                ? SubjectKind.INDIVIDUAL_BUSINESS
                : SubjectKind.ORGANISATION;
    }
}
