package org.xinheng.kernel.intake.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.RegistrationNumber;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.FieldType;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.intake.sheet.SheetRow;

/** Checks rows one after the other by the rules V01–V08, V13 and V14. Not for several threads. */
public final class RowChecker {

    private static final int ADULT = 18;

    private final RowPlan plan;
    private final CellReader cells;
    private final Needs needs;
    private final AmountRules amounts;
    private final SourceUnits sources;
    private final LocalDate today;
    private final CheckedRow row;

    /**
     * A checker for one file.
     *
     * @param sources the tenant's bureaus
     * @param today the day of reporting, in China
     */
    public RowChecker(RowPlan plan, SourceUnits sources, LocalDate today) {
        this.plan = plan;
        this.sources = sources;
        this.today = today;
        this.cells = new CellReader(plan);
        this.needs = new Needs(plan);
        this.amounts = new AmountRules(plan);
        this.row = new CheckedRow(plan);
    }

    /** Normalises and checks a row; the answer is valid until the next call. */
    public CheckedRow check(SheetRow sheet, int line) {
        row.begin(line);
        cells.read(sheet, row);
        Fillings.fill(plan, sources, row);
        row.setKind(SubjectKind.withLabel(row.value(FieldRole.SUBJECT_CATEGORY)).orElse(SubjectKind.ORGANISATION));
        checkKindAllowed();
        needs.check(row);
        for (Column column : plan.columns()) {
            String value = row.value(column);
            if (!value.isEmpty()) {
                checkLength(column, value);
                checkCode(column, value);
                checkPrivacy(column, value);
            }
        }
        checkIdentity();
        checkDates();
        amounts.check(row);
        checkSource();
        return row;
    }

    private void checkKindAllowed() {
        Column category = plan.in(FieldRole.SUBJECT_CATEGORY);
        if (category != null
                && !row.value(category).isEmpty()
                && !plan.version().subjectKinds().contains(row.kind())) {
            row.add(
                    Rule.V04,
                    Verdict.REJECT,
                    Sentences.subjectNotAllowed(
                            plan.item().label().zh(), row.kind().label()));
        }
    }

    private void checkLength(Column column, String value) {
        int limit = column.field().length();
        if (limit > 0 && value.length() > limit && column.field().type() != FieldType.USCC) {
            int length = value.codePointCount(0, value.length());
            if (length > limit) {
                row.add(Rule.V02, Verdict.REJECT, Sentences.tooLong(column.name(), length, limit));
            }
        }
    }

    private void checkCode(Column column, String value) {
        if (column.field().type() == FieldType.USCC) {
            checkUnifiedCode(column, value);
        } else if (column.role() == FieldRole.ORGANISATION_CODE) {
            if (OrganisationCode.parse(value) instanceof OrganisationCode.Reading.Invalid invalid) {
                row.add(Rule.V05, Verdict.WARN, Sentences.oddNumber(column.name(), invalid.reason()));
            }
        } else if (column.role() == FieldRole.REGISTRATION_NUMBER
                && value.length() == 15
                && RegistrationNumber.parse(value) instanceof RegistrationNumber.Reading.Invalid invalid) {
            row.add(Rule.V05, Verdict.WARN, Sentences.oddNumber(column.name(), invalid.reason()));
        }
    }

    private void checkUnifiedCode(Column column, String value) {
        boolean ofSubject = column.role() == FieldRole.UNIFIED_CODE;
        if (ofSubject && row.kind() == SubjectKind.NATURAL_PERSON) {
            return; // the column must be empty, which V04 says already
        }
        if (UnifiedCreditCode.isWithoutCode(value)) {
            if (!ofSubject || row.kind() != SubjectKind.INDIVIDUAL_BUSINESS) {
                row.add(Rule.V05, Verdict.REJECT, Sentences.standInCode(column.name()));
            }
            return;
        }
        switch (UnifiedCreditCode.parse(value)) {
            case UnifiedCreditCode.Reading.Invalid(var text, var _, var why) -> {
                if (!CellReader.isScientific(value)) {
                    row.add(Rule.V05, Verdict.REJECT, Sentences.badCode(column.name(), text, why));
                }
            }
            case UnifiedCreditCode.Reading.Valid(var code) -> {
                if (ofSubject && !code.isDivisionKnown()) {
                    row.add(Rule.V05, Verdict.WARN, Sentences.unknownDivision(column.name(), code.division()));
                }
                if (ofSubject && code.categoryName().isEmpty()) {
                    row.add(Rule.V05, Verdict.WARN, Sentences.unknownRegistrar(column.name(), value.substring(0, 2)));
                }
            }
        }
    }

    private void checkPrivacy(Column column, String value) {
        if (column.scan() == Column.Scan.NOTHING || row.breaks(Rule.V13)) {
            return;
        }
        var finding = PrivacyScan.find(value, column.scan() == Column.Scan.IDENTITY_ONLY);
        if (finding != null) {
            row.add(Rule.V13, Verdict.HOLD, Sentences.privacy(column.name(), finding.label()));
        }
    }

    private void checkIdentity() {
        checkIdentity(plan.in(FieldRole.LEGAL_ID_NUMBER), plan.in(FieldRole.LEGAL_ID_TYPE), false);
        if (row.kind() == SubjectKind.NATURAL_PERSON) {
            checkIdentity(plan.in(FieldRole.PERSON_ID_NUMBER), plan.in(FieldRole.PERSON_ID_TYPE), true);
        }
    }

    private void checkIdentity(@Nullable Column number, @Nullable Column type, boolean subject) {
        if (number == null || row.value(number).isEmpty()) {
            return;
        }
        String kind = type == null ? "" : row.value(type);
        boolean card = kind.isEmpty() || kind.contains("身份证");
        if (!card || kind.contains("外国人")) {
            return;
        }
        switch (IdentityNumber.parse(row.value(number))) {
            case IdentityNumber.Reading.Invalid(var _, var why) -> {
                if (!CellReader.isScientific(row.value(number))) {
                    row.add(Rule.V06, Verdict.REJECT, Sentences.badIdentity(number.name(), why));
                }
            }
            case IdentityNumber.Reading.Valid(var valid) -> {
                LocalDate decided = row.day(FieldRole.DECIDED_ON);
                if (subject && valid.ageOn(decided == null ? today : decided) < ADULT) {
                    row.add(Rule.L15, Verdict.REJECT, Sentences.minor());
                }
            }
        }
    }

    private void checkDates() {
        Column decided = plan.in(FieldRole.DECIDED_ON);
        LocalDate decidedOn = decided == null ? null : row.day(decided);
        if (decided != null && decidedOn != null && decidedOn.isAfter(today)) {
            String sentence = decidedOn.equals(DateText.LONG_TERM)
                    ? Sentences.longTermOnly(decided.name())
                    : Sentences.future(decided.name(), decidedOn.toString(), today.toString());
            row.add(Rule.V07, Verdict.REJECT, sentence);
        }
        Column from = plan.in(FieldRole.VALID_FROM);
        checkOrder(from != null && row.day(from) != null ? from : decided, plan.in(FieldRole.VALID_UNTIL));
        checkOrder(plan.in(FieldRole.REGISTERED_ON), decided);
    }

    private void checkOrder(@Nullable Column first, @Nullable Column last) {
        LocalDate firstDay = first == null ? null : row.day(first);
        LocalDate lastDay = last == null ? null : row.day(last);
        if (first != null && last != null && firstDay != null && lastDay != null && firstDay.isAfter(lastDay)) {
            row.add(
                    Rule.V07,
                    Verdict.REJECT,
                    Sentences.reversed(first.name(), firstDay.toString(), last.name(), lastDay.toString()));
        }
    }

    private void checkSource() {
        String code = row.value(FieldRole.SOURCE_CODE);
        String name = row.value(FieldRole.SOURCE_NAME);
        if (plan.in(FieldRole.SOURCE_CODE) == null && plan.in(FieldRole.SOURCE_NAME) == null) {
            code = row.value(FieldRole.AUTHORITY_CODE);
            name = row.value(FieldRole.AUTHORITY_NAME);
        }
        if (code.isEmpty() && name.isEmpty()) {
            return; // V01 says what is missing
        }
        var unit = sources.withCode(code);
        var named = unit == null ? sources.withName(name) : unit;
        if (named == null) {
            row.add(Rule.V14, Verdict.REJECT, Sentences.foreignSource(name, code));
            return;
        }
        row.setSource(named, unit == null && UnifiedCreditCode.isValid(code));
        LocalDate decided = row.day(FieldRole.DECIDED_ON);
        var authority = sources.withCode(row.value(FieldRole.AUTHORITY_CODE));
        if (authority != null && !authority.existedOn(decided)) {
            row.add(Rule.V14, Verdict.REJECT, Sentences.endedBureau(authority, decided));
        } else if (!named.existedOn(decided)) {
            row.add(Rule.V14, Verdict.REJECT, Sentences.endedBureau(named, decided));
        }
    }
}
