package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.xinheng.kernel.archives.ArchiveQueueRepository.Claimed;
import org.xinheng.kernel.archives.file.ArchiveWriter;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Work;

/** Makes one archive: out of a snapshot into a file of this node, then into the database, for every node to hand out. */
@ApplicationScoped
class ExportRun {

    private final Work work;
    private final TenantWriter writer;
    private final ExportRepository exports;
    private final PartRepository parts;
    private final ArchiveQueueRepository queue;
    private final ArchivesConfig config;
    private final Clock clock;

    ExportRun(
            Work work,
            TenantWriter writer,
            ExportRepository exports,
            PartRepository parts,
            ArchiveQueueRepository queue,
            ArchivesConfig config,
            Clock clock) {
        this.work = work;
        this.writer = writer;
        this.exports = exports;
        this.parts = parts;
        this.queue = queue;
        this.config = config;
        this.clock = clock;
    }

    /** Does it; work that came up since it was begun puts it aside again. */
    void run(Claimed claimed) {
        Actor asker = Actor.system(claimed.tenant());
        var found = work.run(asker, "archives.begin-export", unit -> exports.findAsked(unit, claimed.id()));
        if (found.isEmpty()) {
            return;
        }
        ExportRepository.Asked asked = found.get();
        Path file = null;
        try {
            file = Spool.create("archive");
            Manifest manifest = write(claimed, asked, file);
            keep(claimed, manifest, file);
        } catch (KernelException refused) {
            if (refused.code() != ArchiveError.ARCHIVE_TENANT_BUSY) {
                throw refused;
            }
            queue.hold(claimed, clock.instant());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            Spools.remove(file);
        }
    }

    static KernelException busy(long underWay) {
        return new KernelException(
                ArchiveError.ARCHIVE_TENANT_BUSY,
                "该地区仍有 %d 项后台工作未完成（报送、批量评价或后续处理），未能导出。请待其完成后重新申请。".formatted(underWay));
    }

    private Manifest write(Claimed claimed, ExportRepository.Asked asked, Path file) {
        var exporter = new Actor(asked.tenant(), Set.of(asked.tenant()), asked.by(), asked.byName(), null, Set.of());
        return work.run(exporter, "archives.export", unit -> {
            unit.note("archive", claimed.id());
            try (var archive = new ArchiveWriter(Files.newOutputStream(file))) {
                return writer.write(
                        unit, archive, asked.keys(), (step, done, total) -> queue.progress(claimed, step, done, total));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void keep(Claimed claimed, Manifest manifest, Path file) {
        String digest = FileDigest.of(file);
        work.change(Actor.system(claimed.tenant()), "archives.keep", unit -> {
            unit.note("archive", claimed.id());
            unit.note("digest", digest);
            parts.remove(unit, claimed.id());
            try (InputStream in = Files.newInputStream(file)) {
                parts.add(unit, claimed.id(), in);
                exports.finish(
                        unit,
                        claimed.id(),
                        new ExportRepository.Made(
                                "%s-%s.xinheng.zip".formatted(manifest.tenant().slug(), manifest.day()),
                                Files.size(file),
                                digest,
                                Summary.of(manifest),
                                LocalDate.now(clock).plusDays(config.keepDays())));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
