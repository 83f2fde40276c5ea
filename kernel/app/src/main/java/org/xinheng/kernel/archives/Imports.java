package org.xinheng.kernel.archives;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.archives.file.ArchiveCheck;
import org.xinheng.kernel.archives.file.Verified;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.seal.Sm2PublicKey;

/** Archives that are handed in: verified, kept for a while, let arrive. For the operator. */
@ApplicationScoped
public class Imports {

    private static final int MOST = 50;

    private final Work work;
    private final ImportRepository imports;
    private final PartRepository parts;
    private final Fitting fitting;
    private final ArchiveKey key;
    private final ArchivesConfig config;
    private final Clock clock;
    private final ArchiveCheck check;

    Imports(
            Work work,
            ImportRepository imports,
            PartRepository parts,
            Fitting fitting,
            ArchiveKey key,
            ArchivesConfig config,
            Clock clock,
            ObjectMapper json) {
        this.work = work;
        this.imports = imports;
        this.parts = parts;
        this.fitting = fitting;
        this.key = key;
        this.config = config;
        this.clock = clock;
        this.check = new ArchiveCheck(json, config.maxUnpackedBytes());
    }

    /**
     * Verifies an archive and keeps it when it is whole.
     *
     * @param signer public key of the installation it comes from; this installation's own if left out
     * @throws KernelException {@code ARCHIVE_KEY_INVALID} (400), {@code ARCHIVE_TOO_LARGE} (413)
     */
    ImportView receive(Actor actor, String fileName, @Nullable String signer, InputStream body) {
        actor.require(Role.OPERATOR);
        Sm2PublicKey trusted = trusted(signer);
        Path file = null;
        try {
            file = Spool.create("archive-in");
            String digest;
            try (var out = Files.newOutputStream(file)) {
                digest = FileDigest.copied(body, out, config.maxFileBytes());
            }
            Verified verified = check.check(file, trusted);
            return verified.isWhole()
                    ? keep(actor, fileName, digest, trusted, verified, file)
                    : refuse(actor, fileName, digest, trusted, verified, Files.size(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            Spools.remove(file);
        }
    }

    private Sm2PublicKey trusted(@Nullable String signer) {
        if (signer == null || signer.isBlank()) {
            return key.open();
        }
        try {
            return Sm2PublicKey.parse(signer.strip());
        } catch (IllegalArgumentException broken) {
            throw new KernelException(ArchiveError.ARCHIVE_KEY_INVALID, "公钥无法读取，应为 130 位十六进制。请向导出地区的平台索取，并核对指纹。");
        }
    }

    private ImportView refuse(
            Actor actor, String fileName, String digest, Sm2PublicKey trusted, Verified verified, long size) {
        return work.run(actor, "archives.refuse", unit -> {
            unit.note("digest", digest);
            unit.note("problems", verified.problems().size());
            return new ImportView(
                    null,
                    "REFUSED",
                    fileName,
                    size,
                    digest,
                    trusted.fingerprint(),
                    verified.problems(),
                    List.of(),
                    verified.manifest() == null ? null : Summary.of(verified.manifest()),
                    null,
                    "",
                    0,
                    0,
                    unit.actor().name(),
                    unit.startedAt(),
                    null,
                    null,
                    null,
                    null);
        });
    }

    private ImportView keep(
            Actor actor, String fileName, String digest, Sm2PublicKey trusted, Verified verified, Path file) {
        StoredReport report = fitting.report(java.util.Objects.requireNonNull(verified.manifest()));
        UUID id = UUID.randomUUID();
        return work.run(actor, "archives.receive", unit -> {
            unit.note("archive", id);
            unit.note("digest", digest);
            try (InputStream in = Files.newInputStream(file)) {
                imports.add(
                        unit,
                        new ImportRepository.Handed(id, fileName, Files.size(file), digest, trusted.hex(), report),
                        LocalDate.now(clock).plusDays(config.keepDays()));
                parts.add(unit, id, in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return imports.find(unit, id).orElseThrow();
        });
    }

    /**
     * Lets a verified archive arrive, in the background.
     *
     * @throws KernelException {@code ARCHIVE_UNKNOWN} (404), {@code ARCHIVE_NOT_READY} (409), {@code ARCHIVE_SCHEMA_DIFFERS}
     *     (409), {@code ARCHIVE_NOT_FITTING} (409) with everything that is wrong, {@code ARCHIVE_PASSPHRASE_WRONG} (400)
     */
    ImportView begin(Actor actor, UUID id, BeginImport command) {
        actor.require(Role.OPERATOR);
        return work.run(actor, "archives.begin-import", unit -> {
            unit.note("archive", id);
            var found = imports.find(unit, id);
            if (found.isEmpty()) {
                throw Exports.unknown(id);
            }
            StoredReport report = imports.findReport(unit, id)
                    .orElseThrow(() -> new KernelException(
                            ArchiveError.ARCHIVE_NOT_READY, "这份归档正在导入、已经导入或已过保存期限，不能再次导入。需要时请重新上传。"));
            Fitting.Fit fit = fitting.require(actor, report, command);
            String slug = String.valueOf(fit.command().tenant().slug());
            String former = found.get().tenant();
            if (former != null && !former.equals(slug) && fitting.isWrittenDown(former)) {
                throw new KernelException(
                        ArchiveError.ARCHIVE_NOT_FITTING,
                        "这份归档上次已登记为“%s”但没有导入完成，请用同一地址简称继续。".formatted(former),
                        List.of(new FieldError("slug", "请填写 %s。".formatted(former))));
            }
            unit.note("tenant", slug);
            imports.begin(unit, id, fit.command(), fit.keys());
            return imports.find(unit, id).orElseThrow();
        });
    }

    /** The newest archives that were handed in. */
    List<ImportView> list(Actor actor) {
        actor.require(Role.OPERATOR);
        return work.run(actor, "archives.list-imports", unit -> imports.list(unit, MOST));
    }

    /** @throws KernelException {@code ARCHIVE_UNKNOWN} (404) */
    ImportView require(Actor actor, UUID id) {
        actor.require(Role.OPERATOR);
        return work.run(
                actor, "archives.view-import", unit -> imports.find(unit, id).orElseThrow(() -> Exports.unknown(id)));
    }
}
