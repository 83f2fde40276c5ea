package org.xinheng.kernel.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.reports.ReportRepository.NewReport;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;

/** Writes a report into the book of its tenant: gathered, numbered, hashed in one unit. */
@ApplicationScoped
class ReportBook {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without signs that look alike; 32 of them, so each is five bits. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 20;

    private final ContentMaker contents;
    private final ReportRepository reports;
    private final TenantDirectory tenants;
    private final ObjectMapper json;
    private final String portal;

    ReportBook(
            ContentMaker contents,
            ReportRepository reports,
            TenantDirectory tenants,
            ObjectMapper json,
            @ConfigProperty(name = "kernel.portal.url", defaultValue = "http://{host}:8080/") String portal) {
        this.contents = contents;
        this.reports = reports;
        this.tenants = tenants;
        this.json = json;
        this.portal = portal;
    }

    /** Who issues; of a batch it is not the kernel that works on it. */
    record By(String person, String name, @Nullable UUID bureau) {

        static By of(Actor actor) {
            return new By(actor.person(), actor.name(), actor.bureau());
        }
    }

    /**
     * Issues; the report's id. Nothing is written when it is refused.
     *
     * @throws KernelException {@code REPORT_SUBJECT_UNKNOWN} (404), {@code REPORT_TOO_LONG} (409), {@code REPORT_INVALID} (400)
     *     when the form is not for subjects of this kind
     */
    UUID issue(Unit unit, By by, SoundRequest request, String code) {
        FiledSubject subject = contents.findSubject(unit, code)
                .orElseThrow(() -> new KernelException(
                        ReportError.REPORT_SUBJECT_UNKNOWN,
                        "平台上没有代码为“%s”的主体，不能出具报告。请核对18位统一社会信用代码；如代码无误，请先由登记机关报送登记信息。".formatted(code)));
        SubjectKind kind = SubjectKind.valueOf(subject.kind());
        if (!request.law().subjects().contains(kind)) {
            throw RequestCheck.invalid(List.of(new FieldError(
                    "code",
                    "“%s”不适用于%s。请选择其他报告。".formatted(request.form().label().zh(), kind.label()))));
        }
        var gathered = contents.gather(unit, request.about(subject.id()));
        ReportContent content = content(unit, request, subject, kind, gathered);
        String text = text(content);
        UUID id = reports.add(
                unit,
                new NewReport(
                        content,
                        request.form().label().zh(),
                        request.purpose().id(),
                        subject.id(),
                        text,
                        Sm3.digest(text.getBytes(StandardCharsets.UTF_8)),
                        request.scope() == ReportScope.OWN,
                        by),
                gathered.basis());
        unit.note("report", id);
        unit.note("number", content.number());
        unit.note("subject", code);
        unit.note("form", content.form());
        unit.note("purpose", request.purpose().id());
        return id;
    }

    private ReportContent content(
            Unit unit, SoundRequest request, FiledSubject subject, SubjectKind kind, ContentMaker.Gathered gathered) {
        TenantRef tenant = tenants.byId(unit.tenant()).orElseThrow();
        OffsetDateTime at =
                unit.startedAt().truncatedTo(ChronoUnit.SECONDS).atZone(BEIJING).toOffsetDateTime();
        String number =
                "XB%s-%d-%06d".formatted(tenant.divisionCode(), at.getYear(), reports.nextNumber(unit, at.getYear()));
        String check = code();
        return new ReportContent(
                ReportContent.SCHEMA,
                number,
                request.form().id(),
                request.law().title(),
                request.law().basis().citation(),
                request.scope(),
                request.scope().label(),
                new ReportContent.Issuer(tenant.name(), tenant.shortName(), tenant.divisionCode()),
                new ReportContent.Subject(
                        subject.code(), subject.name(), kind.label(), subject.formerNames(), gathered.labels()),
                new ReportContent.Asked(
                        request.purpose().label().zh(),
                        request.note(),
                        request.recipient(),
                        request.from(),
                        request.until()),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at),
                new ReportContent.Verification(
                        portal.replace("{host}", tenant.host())
                                + "services/report?number=%s&code=%s".formatted(number, check),
                        check),
                gathered.parts(),
                request.law().notes());
    }

    private static String code() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private String text(ReportContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
