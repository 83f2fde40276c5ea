package org.xinheng.kernel.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.ListVersion;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.intake.check.CellText;
import org.xinheng.kernel.intake.check.DateText;
import org.xinheng.kernel.intake.check.PrivacyScan;
import org.xinheng.kernel.lists.ImportTable.Row;

/**
 * Checks the rows of another authority's list as strictly as a decision of this place: document, authority, reason, day,
 * a subject the list is for, and a term no longer than the law's.
 */
final class ImportCheck {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_TEXT = 200;

    private final ListLaw.InForce list;
    private final LocalDate today;
    private final boolean date1904;
    private final int minimumAge;

    ImportCheck(ListLaw.InForce list, LocalDate today, boolean date1904, int minimumAge) {
        this.list = list;
        this.today = today;
        this.date1904 = date1904;
        this.minimumAge = minimumAge;
    }

    ImportedRow check(Row row) {
        var wrong = new ArrayList<String>();
        for (ImportColumn column : ImportColumn.values()) {
            String text = row.text(column);
            if (column.isRequired() && (text.isEmpty() || CellText.isPlaceholder(text))) {
                wrong.add("“%s”没有填写。请补上后重新导入。".formatted(column.head()));
            } else if (text.length() > (column == ImportColumn.REASON ? LONGEST_REASON : LONGEST_TEXT)) {
                wrong.add("“%s”过长。请缩短后重新导入。".formatted(column.head()));
            }
        }
        Optional.ofNullable(PrivacyScan.find(row.text(ImportColumn.REASON), false))
                .ifPresent(found -> wrong.add("列入事由中含有%s。请删去后重新导入。".formatted(found.label())));
        if (!wrong.isEmpty()) {
            return new ImportedRow.Refused(row.line(), wrong);
        }
        LocalDate listedOn = day(row, ImportColumn.LISTED_ON, wrong);
        LocalDate lastDay = day(row, ImportColumn.LAST_DAY, wrong);
        LocalDate removedOn = day(row, ImportColumn.REMOVED_ON, wrong);
        String code = CellText.code(row.text(ImportColumn.CODE));
        SubjectKind kind = kind(code, listedOn, wrong);
        @Nullable ListVersion version = listedOn == null ? null : law(listedOn, wrong);
        if (listedOn == null || version == null || kind == null) {
            return new ImportedRow.Refused(row.line(), wrong);
        }
        if (!version.subjectKinds().contains(kind)) {
            wrong.add("本名单不适用于%s。请核对代码和名单。".formatted(kind.label()));
        }
        LocalDate endsOn = end(version, listedOn, lastDay, wrong);
        if (removedOn != null && (removedOn.isBefore(listedOn) || removedOn.isAfter(today))) {
            wrong.add("移出日期%s不在列入日期与今天之间。请核对。".formatted(removedOn));
        }
        return wrong.isEmpty()
                ? sound(row, kind, code, version, listedOn, endsOn, removedOn)
                : new ImportedRow.Refused(row.line(), wrong);
    }

    private ImportedRow.Sound sound(
            Row row,
            SubjectKind kind,
            String code,
            ListVersion version,
            LocalDate listedOn,
            LocalDate endsOn,
            @Nullable LocalDate removedOn) {
        var decision = new ListEntry.Decision(
                row.text(ImportColumn.REASON),
                version.basis().citation(),
                row.text(ImportColumn.AUTHORITY),
                row.text(ImportColumn.DOCUMENT));
        String note = row.text(ImportColumn.REMOVAL_REASON);
        String number = row.text(ImportColumn.REMOVAL_DOCUMENT);
        return new ImportedRow.Sound(
                row.line(),
                kind,
                CellText.name(row.text(ImportColumn.NAME)),
                code,
                decision,
                listedOn,
                endsOn,
                removedOn == null
                        ? null
                        : new ListEntry.Ended(
                                removedOn,
                                RemovalCause.SOURCE,
                                note.isEmpty() ? "认定机关已移出。" : note,
                                number.isEmpty() ? null : number));
    }

    private @Nullable LocalDate day(Row row, ImportColumn column, List<String> wrong) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = DateText.read(text, date1904);
        if (day == null) {
            wrong.add("“%s”的内容“%s”不是日期。请写成 2026-01-31 的样子。".formatted(column.head(), text));
        } else if (column == ImportColumn.LISTED_ON && day.isAfter(today)) {
            wrong.add("列入日期%s晚于今天。请核对。".formatted(day));
            return null;
        }
        return day;
    }

    private @Nullable ListVersion law(LocalDate listedOn, List<String> wrong) {
        Optional<ListVersion> version = list.kind().versionOn(listedOn);
        if (version.isEmpty()) {
            wrong.add("名单“%s”在%s没有生效的规定。请核对列入日期。".formatted(list.kind().label().zh(), listedOn));
        }
        return version.orElse(null);
    }

    private @Nullable SubjectKind kind(String code, @Nullable LocalDate day, List<String> wrong) {
        if (UnifiedCreditCode.isValid(code)) {
            return new UnifiedCreditCode(code).isIndividualBusiness()
                    ? SubjectKind.INDIVIDUAL_BUSINESS
                    : SubjectKind.ORGANISATION;
        }
        if (IdentityNumber.isValid(code)) {
            if (day != null && new IdentityNumber(code).ageOn(day) < minimumAge) {
                wrong.add("当事人列入时不满%d周岁，不得纳入信用名单（L15）。".formatted(minimumAge));
            }
            return SubjectKind.NATURAL_PERSON;
        }
        wrong.add("代码不是有效的统一社会信用代码或公民身份号码。请对照证照核对。");
        return null;
    }

    /** The day after the last; never later than the law of the list allows with its longest extension. */
    private LocalDate end(ListVersion version, LocalDate listedOn, @Nullable LocalDate lastDay, List<String> wrong) {
        LocalDate plain = version.endOf(listedOn, null);
        if (lastDay == null) {
            return plain;
        }
        LocalDate end = lastDay.plusDays(1);
        var extension = version.extension();
        LocalDate latest = extension == null ? plain : version.endOf(listedOn, extension.atMost());
        // A last day that is the anniversary itself is how many authorities count a whole term.
        if (end.isAfter(latest.plusDays(1))) {
            wrong.add("截止日期%s超过该名单法定的最长期限（至%s）。请核对列入日期和截止日期。".formatted(lastDay, latest.minusDays(1)));
        } else if (!end.isAfter(listedOn)) {
            wrong.add("截止日期%s早于列入日期。请核对。".formatted(lastDay));
        }
        return end.isAfter(latest) ? latest : end;
    }
}
