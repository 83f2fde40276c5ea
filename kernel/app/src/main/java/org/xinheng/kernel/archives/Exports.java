package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.TenantKeys;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Work;

/** Archives of a tenant or of one below it: asked for, followed, taken away. For administrators and operators. */
@ApplicationScoped
public class Exports {

    private static final int MOST = 50;

    private final Work work;
    private final ExportRepository exports;
    private final PartRepository parts;
    private final TenantKeys keys;
    private final TenantDirectory directory;
    private final Rounds rounds;
    private final ArchivesConfig config;

    Exports(
            Work work,
            ExportRepository exports,
            PartRepository parts,
            TenantKeys keys,
            TenantDirectory directory,
            Rounds rounds,
            ArchivesConfig config) {
        this.work = work;
        this.exports = exports;
        this.parts = parts;
        this.keys = keys;
        this.directory = directory;
        this.rounds = rounds;
        this.config = config;
    }

    /**
     * Begins an export in the background.
     *
     * @throws KernelException {@code ARCHIVE_TENANT_UNKNOWN} (404), {@code ARCHIVE_PASSPHRASE_SHORT} (400), {@code
     *     ARCHIVE_UNDER_WAY} (409)
     */
    ExportView ask(Actor actor, AskExport command) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        TenantRef of = tenant(actor, command.tenant());
        String passphrase = command.passphrase() == null ? "" : command.passphrase();
        if (passphrase.codePointCount(0, passphrase.length()) < config.shortestPassphrase()) {
            throw new KernelException(
                    ArchiveError.ARCHIVE_PASSPHRASE_SHORT,
                    "口令至少 %d 个字符。口令用来封装本地区的密钥，平台不保存，请另行妥善保管；丢失后归档无法导入。".formatted(config.shortestPassphrase()));
        }
        TenantKeys.Packed packed = keys.pack(of.id(), passphrase);
        UUID id = UUID.randomUUID();
        return work.run(actor, "archives.ask-export", unit -> {
            unit.note("tenant", of.slug());
            if (exports.isUnderWay(unit, of.id())) {
                throw new KernelException(
                        ArchiveError.ARCHIVE_UNDER_WAY, "“%s”的归档正在导出，请等它完成后再申请。".formatted(of.name()));
            }
            exports.add(unit, id, of, packed);
            return exports.find(unit, id).orElseThrow();
        });
    }

    private TenantRef tenant(Actor actor, @Nullable String slug) {
        if (slug == null || slug.isBlank()) {
            return directory.byId(actor.tenant()).orElseThrow();
        }
        return directory
                .bySlug(slug.strip())
                .filter(tenant -> tenant.id() == actor.tenant() || actor.scope().contains(tenant.id()))
                .filter(tenant -> !rounds.beingOpened().contains(tenant.id()))
                .orElseThrow(() -> new KernelException(
                        ArchiveError.ARCHIVE_TENANT_UNKNOWN, "本地区及下级没有名为“%s”的地区，请核对地址简称。".formatted(slug)));
    }

    /** The newest exports. */
    List<ExportView> list(Actor actor) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return work.run(actor, "archives.list-exports", unit -> exports.list(unit, MOST));
    }

    /** @throws KernelException {@code ARCHIVE_UNKNOWN} (404) */
    ExportView require(Actor actor, UUID id) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return work.run(
                actor, "archives.view-export", unit -> exports.find(unit, id).orElseThrow(() -> unknown(id)));
    }

    /** A file on the local disk, which whoever asked removes, and what it is called. */
    record Download(Path file, String name) {}

    /**
     * Takes an archive away; who did is kept.
     *
     * @throws KernelException {@code ARCHIVE_UNKNOWN} (404), {@code ARCHIVE_NOT_READY} (409)
     */
    Download download(Actor actor, UUID id) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return work.run(actor, "archives.download", unit -> {
            ExportView export = exports.find(unit, id).orElseThrow(() -> unknown(id));
            unit.note("archive", id);
            if (!export.state().equals("DONE") || export.fileName() == null) {
                throw new KernelException(
                        ArchiveError.ARCHIVE_NOT_READY,
                        export.state().equals("EXPIRED") ? "归档文件已过保存期限并被删除，请重新申请导出。" : "归档尚未导出完成，请稍后再下载。");
            }
            unit.note("tenant", export.tenant());
            unit.note("digest", String.valueOf(export.digest()));
            exports.addDownload(unit, id);
            return new Download(Spool.written("archive", out -> parts.copy(unit, id, out)), export.fileName());
        });
    }

    static KernelException unknown(UUID id) {
        return new KernelException(ArchiveError.ARCHIVE_UNKNOWN, "没有编号为 %s 的归档。".formatted(id));
    }
}
