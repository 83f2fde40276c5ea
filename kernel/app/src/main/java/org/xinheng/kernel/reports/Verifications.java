package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.seal.SealedFile;

/** Tells whoever holds a report whether it was issued here and still counts. Asks for no log-in and tells nothing of its contents. */
@ApplicationScoped
public class Verifications {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Work work;
    private final ReportRepository reports;
    private final ReportSigner signer;

    Verifications(Work work, ReportRepository reports, ReportSigner signer) {
        this.work = work;
        this.reports = reports;
        this.signer = signer;
    }

    /**
     * A report that was issued here.
     *
     * @param hash SM3 of its content, hexadecimal
     * @param issuedOn day in Beijing time
     * @param revokedOn day it was revoked, or null while it counts
     * @param because why it was revoked, or null
     */
    public record Verified(
            String number,
            String formLabel,
            String subjectCode,
            String subjectName,
            String purposeLabel,
            @Nullable String recipient,
            String hash,
            LocalDate issuedOn,
            @Nullable LocalDate revokedOn,
            @Nullable String because) {}

    /** What is to be thought of a file. */
    public enum Finding {
        /** Issued here, not one byte changed. */
        GENUINE,
        /** It carries the number of a report issued here, but is not as it was issued. */
        CHANGED,
        /** Nothing that was issued here. */
        UNKNOWN
    }

    /** What a look at a file came to; with the report when it is genuine. */
    public record FileVerdict(Finding finding, @Nullable Verified report) {}

    /** The report of a number, for who knows its check code; a wrong code looks like an unknown number. */
    public Optional<Verified> find(int tenant, String number, String code) {
        return work.run(Actor.system(tenant), "reports.verify", unit -> {
            var found = reports.findByCode(unit, plain(number), plain(code));
            unit.note("found", found.isPresent());
            found.ifPresent(row -> unit.note("report", row.id()));
            return found.map(Verifications::verified);
        });
    }

    /** What is to be thought of a file somebody holds. */
    public FileVerdict look(int tenant, byte[] file) {
        var seal = SealedFile.look(file);
        var proof = seal.proof();
        return work.run(Actor.system(tenant), "reports.verify-file", unit -> {
            var found = reports.findByFile(unit, Sm3.digest(file));
            unit.note("found", found.isPresent());
            found.ifPresent(row -> unit.note("report", row.id()));
            if (found.isPresent()
                    && proof != null
                    && seal.verdict() == SealedFile.Verdict.WHOLE
                    && proof.key().equals(signer.open().hex())) {
                return new FileVerdict(Finding.GENUINE, verified(found.get()));
            }
            boolean ours = proof != null && reports.exists(unit, proof.number());
            return new FileVerdict(ours ? Finding.CHANGED : Finding.UNKNOWN, null);
        });
    }

    /** The public key reports are sealed with, in hexadecimal. */
    public String key() {
        return signer.open().hex();
    }

    /** Its fingerprint, for comparing by eye. */
    public String fingerprint() {
        return signer.open().fingerprint();
    }

    private static Verified verified(ReportRow row) {
        var revoked = row.revoked();
        return new Verified(
                row.number(),
                row.formLabel(),
                row.subjectCode(),
                row.subjectName(),
                row.purposeLabel(),
                row.recipient(),
                row.hash(),
                day(row.issuedAt()),
                revoked == null ? null : day(revoked.at()),
                revoked == null ? null : revoked.because());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BEIJING).toLocalDate();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s]", "").toUpperCase(Locale.ROOT);
    }
}
