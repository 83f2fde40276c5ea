package org.xinheng.kernel.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.definitions.consents.ConsentPurpose;
import org.xinheng.definitions.consents.ConsentScope;
import org.xinheng.definitions.consents.ConsentVersion;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.identity.institutions.Institution;
import org.xinheng.kernel.identity.institutions.Institutions;
import org.xinheng.kernel.reports.ContentMaker;
import org.xinheng.kernel.reports.FiledSubject;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Looks through what a firm wants to open by the law of the day, and says everything that is wrong with it at once. */
@ApplicationScoped
class ConsentCheck {

    private static final int LONGEST_NOTE = 200;

    private final ConsentTerms terms;
    private final Firms firms;
    private final Institutions institutions;
    private final ContentMaker files;

    ConsentCheck(ConsentTerms terms, Firms firms, Institutions institutions, ContentMaker files) {
        this.terms = terms;
        this.firms = firms;
        this.institutions = institutions;
        this.files = files;
    }

    /**
     * What is wanted, looked through.
     *
     * @throws KernelException {@code CONSENT_INVALID} (400); {@code CONSENT_SUBJECT_UNKNOWN} (404); {@code
     *     CONSENT_SUBJECT_KIND}, {@code FIRM_UNKNOWN} (403); {@code CONSENT_LAW_MISSING} (409)
     */
    SoundConsent sound(Unit unit, GrantConsent asked) {
        ConsentVersion law = terms.require();
        FiledSubject subject = subject(unit, law);
        var wrong = new ArrayList<FieldError>();
        Institution institution = institution(unit, asked.institution(), wrong);
        List<ConsentScope> scopes = scopes(law, asked.scopes(), wrong);
        ConsentPurpose purpose = purpose(asked.purpose(), wrong);
        String note = note(asked.note(), wrong);
        LocalDate until = until(unit, asked.until(), wrong);
        if (institution == null || purpose == null || until == null || !wrong.isEmpty()) {
            throw invalid(wrong);
        }
        return new SoundConsent(subject, institution, law, scopes, purpose, note, terms.today(), until);
    }

    static KernelException invalid(List<FieldError> wrong) {
        return new KernelException(
                ConsentError.CONSENT_INVALID, "授权有%d处需要补正，请按所列内容修改后重新提交。".formatted(wrong.size()), wrong);
    }

    private FiledSubject subject(Unit unit, ConsentVersion law) {
        String code = firms.requireCode(unit);
        var subject = files.findSubject(unit, code)
                .orElseThrow(() -> new KernelException(
                        ConsentError.CONSENT_SUBJECT_UNKNOWN,
                        "平台上还没有代码为%s的主体信息，暂时不能授权。请先由登记机关报送登记信息。".formatted(code)));
        var kind = SubjectKind.valueOf(subject.kind());
        if (!law.subjects().contains(kind)) {
            throw new KernelException(
                    ConsentError.CONSENT_SUBJECT_KIND, "%s的信息不能在此授权，个人信息须由本人另行单独同意。".formatted(kind.label()));
        }
        return subject;
    }

    private @Nullable Institution institution(Unit unit, @Nullable UUID id, List<FieldError> wrong) {
        var found = id == null ? null : institutions.find(unit, id).orElse(null);
        if (found == null) {
            wrong.add(new FieldError("institution", "请选择被授权机构。列表中没有的，请联系本地区信用平台管理员登记。"));
        } else if (found.suspended()) {
            wrong.add(new FieldError(
                    "institution", "“%s”已被暂停查询（%s），不能向其授权。请选择其他机构。".formatted(found.name(), found.suspendedBecause())));
        }
        return found;
    }

    private static List<ConsentScope> scopes(ConsentVersion law, @Nullable List<String> asked, List<FieldError> wrong) {
        List<String> ids = asked == null ? List.of() : asked;
        var found =
                law.scopes().stream().filter(scope -> ids.contains(scope.id())).toList();
        var unknown = ids.stream().filter(id -> law.scope(id).isEmpty()).toList();
        if (!unknown.isEmpty() || found.isEmpty()) {
            String trouble = unknown.isEmpty() ? "请至少选择一项授权范围" : "授权范围“%s”不存在".formatted(String.join("、", unknown));
            var all = law.scopes().stream().map(ConsentScope::id).toList();
            wrong.add(new FieldError("scopes", "%s，可选：%s。".formatted(trouble, String.join("、", all))));
        }
        return found;
    }

    private @Nullable ConsentPurpose purpose(@Nullable String id, List<FieldError> wrong) {
        var purpose = id == null ? null : terms.purposes().get(id.strip());
        if (purpose == null) {
            wrong.add(new FieldError(
                    "purpose", "请选择授权用途，可选：" + String.join("、", terms.purposes().keySet()) + "。"));
        }
        return purpose;
    }

    private static @Nullable String note(@Nullable String given, List<FieldError> wrong) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String note = given.strip().replaceAll("\\s+", " ");
        if (note.length() > LONGEST_NOTE) {
            wrong.add(new FieldError("note", "用途说明最多%d字，现为%d字。请缩短。".formatted(LONGEST_NOTE, note.length())));
        }
        return note;
    }

    private @Nullable LocalDate until(Unit unit, @Nullable LocalDate until, List<FieldError> wrong) {
        var longest = terms.longest(unit);
        if (until == null) {
            wrong.add(new FieldError("until", "请填写授权截止日期，最晚%s。".formatted(longest.day())));
        } else if (until.isBefore(terms.today())) {
            wrong.add(new FieldError("until", "授权截止日期%s已经过去。请填写今天（%s）或以后的日期。".formatted(until, terms.today())));
        } else if (until.isAfter(longest.day())) {
            wrong.add(new FieldError(
                    "until",
                    "授权截止日期%s超过最长期限，最晚%s（依据：%s）。请改为较早的日期，到期后可以再次授权。"
                            .formatted(until, longest.day(), longest.basis().citation())));
        }
        return until;
    }
}
