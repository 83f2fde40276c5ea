package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseStatus;
import org.xinheng.kernel.cases.CaseStatuses;
import org.xinheng.kernel.portal.look.BrandSheet;

/** How far a case is, for whoever has its number and query code. */
@ApplicationScoped
class StatusPages {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}[0-9]{6}-[0-9]{4}-[0-9]{5,}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{8}");

    private final CaseStatuses statuses;
    private final StatusAttempts attempts;
    private final StaticFiles files;

    StatusPages(CaseStatuses statuses, StatusAttempts attempts, StaticFiles files) {
        this.statuses = statuses;
        this.attempts = attempts;
        this.files = files;
    }

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StatusPage(
            Frame f,
            String number,
            String message,
            @Nullable CaseStatus found,
            String left) implements TemplateInstance {}

    /** A page and the status it is answered with. */
    record Answer(int status, TemplateInstance page) {}

    TemplateInstance form(Visit visit) {
        return page(visit, "", "", null);
    }

    /** The answer to a question; a wrong code and an unknown number look the same. */
    Answer ask(Visit visit, String address, @Nullable String number, @Nullable String code) {
        var texts = visit.texts();
        var asked = plain(number);
        var secret = plain(code);
        if (!NUMBER.matcher(asked).matches() || !CODE.matcher(secret).matches()) {
            return new Answer(400, page(visit, asked, texts.require("statusIncomplete"), null));
        }
        int tenant = visit.tenant().id();
        if (!attempts.allows(address, tenant, asked)) {
            return new Answer(429, page(visit, asked, texts.require("statusTooMany"), null));
        }
        var found = statuses.find(tenant, asked, secret).orElse(null);
        if (found == null) {
            attempts.missed(tenant, asked);
            return new Answer(404, page(visit, asked, texts.require("statusNone"), null));
        }
        return new Answer(200, page(visit, asked, "", found));
    }

    private TemplateInstance page(Visit visit, String number, String message, @Nullable CaseStatus found) {
        return new StatusPage(
                Frame.of(visit, "services", BrandSheet.of(visit.tenant()), files.version()),
                number,
                message,
                found,
                found == null ? "" : left(visit, found));
    }

    private static String left(Visit visit, CaseStatus found) {
        var texts = visit.texts();
        var left = found.left();
        if (found.closed() || left == null) {
            return texts.require(found.closed() ? "statusClosed" : "statusNoClock");
        }
        return left < 0
                ? texts.require("statusOverdue", -left)
                : texts.require("statusLeft", left, Objects.requireNonNull(found.due()));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
