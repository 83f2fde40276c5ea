package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.reports.ReportForm;
import org.xinheng.definitions.reports.ReportPurpose;
import org.xinheng.definitions.reports.ReportVersion;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;

/** Looks through a request by the law of the day, and says everything that is wrong with it at once. */
@ApplicationScoped
class RequestCheck {

    /** What is issued when no form is named. */
    static final String STANDARD = "credit-file-report";

    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_RECIPIENT = 100;

    private final Definitions definitions;
    private final Clock clock;

    RequestCheck(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * The request, with what was left out filled in.
     *
     * @throws KernelException {@code REPORT_INVALID} (400)
     */
    SoundRequest sound(Actor actor, AskReport asked) {
        var wrong = new ArrayList<FieldError>();
        LocalDate today = LocalDate.now(clock);
        ReportForm form = form(asked.form(), wrong);
        ReportVersion law = form == null ? null : form.versionOn(today).orElse(null);
        if (form != null && law == null) {
            wrong.add(new FieldError(
                    "form", "“%s”今天没有有效的依据，不能出具。请选择其他报告。".formatted(form.label().zh())));
        }
        ReportPurpose purpose = purpose(asked.purpose(), wrong);
        String note = text("note", "用途说明", asked.note(), LONGEST_NOTE, wrong);
        String recipient = text("recipient", "接收单位", asked.recipient(), LONGEST_RECIPIENT, wrong);
        if (law != null && law.recipient() && recipient == null) {
            wrong.add(new FieldError("recipient", "请填写接收单位，本报告只供该单位使用。"));
        }
        period(asked, law, today, wrong);
        ReportScope scope = scope(actor, asked.scope(), law, wrong);
        if (form == null || law == null || purpose == null || !wrong.isEmpty()) {
            throw invalid(wrong);
        }
        return new SoundRequest(form, law, scope, purpose, note, recipient, asked.from(), asked.until());
    }

    static KernelException invalid(List<FieldError> wrong) {
        return new KernelException(
                ReportError.REPORT_INVALID, "报告申请有%d处需要补正，请按所列内容修改后重新提交。".formatted(wrong.size()), wrong);
    }

    /**
     * A code as it is on the registry.
     *
     * @throws KernelException {@code REPORT_INVALID} (400)
     */
    static String code(@Nullable String given) {
        return switch (UnifiedCreditCode.parse(given == null ? "" : given)) {
            case UnifiedCreditCode.Reading.Valid(var code) -> code.value();
            case UnifiedCreditCode.Reading.Invalid(var _, var _, var reason) ->
                throw invalid(List.of(new FieldError("code", "统一社会信用代码不正确：" + reason)));
        };
    }

    private @Nullable ReportForm form(@Nullable String id, List<FieldError> wrong) {
        var forms = definitions.reports().forms();
        var form = forms.get(id == null || id.isBlank() ? STANDARD : id.strip());
        if (form == null) {
            wrong.add(new FieldError("form", "没有这种报告。可选：" + String.join("、", forms.keySet()) + "。"));
        }
        return form;
    }

    private @Nullable ReportPurpose purpose(@Nullable String id, List<FieldError> wrong) {
        var purposes = definitions.reports().purposes();
        var purpose = id == null ? null : purposes.get(id.strip());
        if (purpose == null) {
            wrong.add(new FieldError("purpose", "请选择报告用途，可选：" + String.join("、", purposes.keySet()) + "。"));
        }
        return purpose;
    }

    private static @Nullable String text(
            String field, String label, @Nullable String given, int most, List<FieldError> wrong) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String text = given.strip();
        if (text.length() > most) {
            wrong.add(new FieldError(field, "%s最多%d字，现为%d字。请缩短。".formatted(label, most, text.length())));
        }
        return text;
    }

    private static void period(AskReport asked, @Nullable ReportVersion law, LocalDate today, List<FieldError> wrong) {
        LocalDate from = asked.from();
        LocalDate until = asked.until();
        if (law != null && law.period() && (from == null || until == null)) {
            wrong.add(new FieldError(from == null ? "from" : "until", "请填写查询期间的起止日期，本报告只说明该期间。"));
            return;
        }
        if (until != null && until.isAfter(today)) {
            wrong.add(new FieldError("until", "期间止于%s，还没有到。请填写不晚于今天（%s）的日期。".formatted(until, today)));
        }
        if (from != null && until != null && from.isAfter(until)) {
            wrong.add(new FieldError("from", "期间的起始日期%s晚于截止日期%s。请改正。".formatted(from, until)));
        }
    }

    private static ReportScope scope(
            Actor actor, @Nullable ReportScope asked, @Nullable ReportVersion law, List<FieldError> wrong) {
        boolean unpublished = law != null && law.unpublished();
        if (isFirm(actor)) {
            if (asked == ReportScope.PURPOSE) {
                wrong.add(new FieldError("scope", "企业只能出具本单位的报告。请不填范围，或填 OWN。"));
            }
            return ReportScope.OWN;
        }
        if (asked == ReportScope.OWN) {
            wrong.add(new FieldError("scope", "本单位自行查询的报告只能由该单位登录后出具。请填 PUBLIC 或 PURPOSE。"));
        }
        if (unpublished && asked == ReportScope.PUBLIC) {
            wrong.add(new FieldError("scope", "本报告含依法不予公示的信息，不能作为公开报告出具。请填 PURPOSE。"));
        }
        if (asked != null) {
            return asked;
        }
        return unpublished ? ReportScope.PURPOSE : ReportScope.PUBLIC;
    }

    /** Whether somebody acts for a firm only. */
    static boolean isFirm(Actor actor) {
        return actor.hasAny(Role.FIRM) && !actor.hasAny(Reports.OFFICERS);
    }
}
