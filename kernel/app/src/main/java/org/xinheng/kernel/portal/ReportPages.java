package org.xinheng.kernel.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.portal.look.BrandSheet;
import org.xinheng.kernel.reports.Verifications;

/** Whether a report was issued here and still counts, for whoever holds it. */
@ApplicationScoped
class ReportPages {

    private static final Pattern NUMBER = Pattern.compile("XB[0-9]{6}-[0-9]{4}-[0-9]{6,}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{20}");

    /** Who verifies reports is counted apart from who asks for the status of cases. */
    private static final String OWN = "report ";

    private final Verifications verifications;
    private final StatusAttempts attempts;
    private final StaticFiles files;

    ReportPages(Verifications verifications, StatusAttempts attempts, StaticFiles files) {
        this.verifications = verifications;
        this.attempts = attempts;
        this.files = files;
    }

    /**
     * @param problem what is wrong with the question, or empty
     * @param verdict GENUINE, REVOKED, CHANGED, UNKNOWN, or empty before anything was asked
     */
    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportPage(
            Frame f,
            String number,
            String problem,
            String verdict,
            Verifications.@Nullable Verified found,
            String key,
            String fingerprint)
            implements TemplateInstance {}

    /** The form, or the answer when number and code are there already. */
    StatusPages.Answer ask(Visit visit, String address, @Nullable String number, @Nullable String code) {
        if (number == null && code == null) {
            return new StatusPages.Answer(200, page(visit, "", "", "", null));
        }
        var texts = visit.texts();
        var asked = plain(number);
        var secret = plain(code);
        if (!NUMBER.matcher(asked).matches() || !CODE.matcher(secret).matches()) {
            return new StatusPages.Answer(400, page(visit, asked, texts.require("reportIncomplete"), "", null));
        }
        int tenant = visit.tenant().id();
        if (!attempts.allows(OWN + address, tenant, asked)) {
            return new StatusPages.Answer(429, page(visit, asked, texts.require("statusTooMany"), "", null));
        }
        var found = verifications.find(tenant, asked, secret).orElse(null);
        if (found == null) {
            attempts.missed(tenant, asked);
            return new StatusPages.Answer(404, page(visit, asked, texts.require("reportNone"), "", null));
        }
        return new StatusPages.Answer(200, page(visit, asked, "", verdict(found), found));
    }

    /** What is to be thought of a file. */
    StatusPages.Answer look(Visit visit, String address, String contentType, InputStream body) {
        var texts = visit.texts();
        if (!attempts.allows(OWN + address, visit.tenant().id(), "file")) {
            return new StatusPages.Answer(429, page(visit, "", texts.require("statusTooMany"), "", null));
        }
        Optional<byte[]> file = upload(contentType, body);
        if (file.isEmpty()) {
            return new StatusPages.Answer(400, page(visit, "", texts.require("reportNoFile"), "", null));
        }
        var seen = verifications.look(visit.tenant().id(), file.get());
        var found = seen.report();
        String verdict = found == null ? seen.finding().name() : verdict(found);
        return new StatusPages.Answer(200, page(visit, found == null ? "" : found.number(), "", verdict, found));
    }

    private static Optional<byte[]> upload(String contentType, InputStream body) {
        try {
            return UploadedFile.read(contentType, body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String verdict(Verifications.Verified found) {
        return found.revokedOn() == null ? "GENUINE" : "REVOKED";
    }

    private TemplateInstance page(
            Visit visit, String number, String problem, String verdict, Verifications.@Nullable Verified found) {
        var frame = Frame.of(visit, "services", BrandSheet.of(visit.tenant()), files.version());
        return new ReportPage(frame, number, problem, verdict, found, verifications.key(), verifications.fingerprint());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
