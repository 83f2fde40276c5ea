package org.xinheng.kernel.archives;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.xinheng.kernel.archives.ArchiveQueueRepository.Claimed;
import org.xinheng.kernel.archives.file.ArchiveCheck;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.archives.file.Verified;
import org.xinheng.kernel.identity.opening.ArrivingTenants;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.subjects.TenantKeys;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.seal.Sm2PublicKey;

/**
 * Lets one archive arrive: verified again, the closed tenant written down, all its rows in one transaction, then opened. Each
 * step looks whether it was done, so a kill anywhere leaves a closed tenant with everything in it or nothing, and the next
 * attempt goes on.
 */
@ApplicationScoped
class ImportRun {

    private final Work work;
    private final TenantReader reader;
    private final ImportRepository imports;
    private final PartRepository parts;
    private final ChainCopyRepository chains;
    private final ArchiveQueueRepository queue;
    private final Arrival arrival;
    private final ArchiveCheck check;

    ImportRun(
            Work work,
            TenantReader reader,
            ImportRepository imports,
            PartRepository parts,
            ChainCopyRepository chains,
            ArchiveQueueRepository queue,
            Arrival arrival,
            ArchivesConfig config,
            ObjectMapper json) {
        this.work = work;
        this.reader = reader;
        this.imports = imports;
        this.parts = parts;
        this.chains = chains;
        this.queue = queue;
        this.arrival = arrival;
        this.check = new ArchiveCheck(json, config.maxUnpackedBytes());
    }

    /** What a tenant needs to arrive, besides its rows. */
    @Singleton
    static class Arrival {

        private final ArrivingTenants tenants;
        private final TenantKeys keys;
        private final Fitting fitting;

        Arrival(ArrivingTenants tenants, TenantKeys keys, Fitting fitting) {
            this.tenants = tenants;
            this.keys = keys;
            this.fitting = fitting;
        }
    }

    /** Does it. */
    void run(Claimed claimed) {
        Actor asker = Actor.system(claimed.tenant());
        Path file = null;
        try {
            file = Spool.create("archive-in");
            Path spool = file;
            var asked = work.run(
                    asker,
                    "archives.open",
                    unit -> imports.findAsked(unit, claimed.id()).map(found -> fetched(unit, claimed, found, spool)));
            if (asked.isPresent()) {
                arrive(claimed, asked.get(), file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            Spools.remove(file);
        }
    }

    private ImportRepository.Asked fetched(Unit unit, Claimed claimed, ImportRepository.Asked asked, Path spool) {
        try (var out = Files.newOutputStream(spool)) {
            parts.copy(unit, claimed.id(), out);
            return asked;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void arrive(Claimed claimed, ImportRepository.Asked asked, Path file) throws IOException {
        queue.progress(claimed, "verify", 0, 0);
        Verified verified = check.check(file, Sm2PublicKey.parse(asked.signer()));
        Manifest manifest = verified.manifest();
        if (manifest == null || !verified.isWhole() || !FileDigest.of(file).equals(asked.digest())) {
            throw new KernelException(ArchiveError.ARCHIVE_INVALID, "归档文件在上传之后已损坏，没有写入任何数据。请重新上传。");
        }
        ImportRepository.Command command = asked.command();
        Actor parent = arrival.fitting.in(command.parent(), asked.by(), asked.byName());
        Optional<Reconciliation> arrived = arrived(parent, command, asked);
        finish(
                claimed,
                command,
                arrived.isPresent() ? arrived.get() : bring(claimed, asked, parent, file, verified, manifest));
    }

    /** A kill after the tenant was opened left everything done but the last line. */
    private Optional<Reconciliation> arrived(
            Actor parent, ImportRepository.Command command, ImportRepository.Asked asked) {
        return arrival.tenants
                .findArrived(parent, String.valueOf(command.tenant().slug()))
                .flatMap(tenant ->
                        work.run(Actor.system(tenant), "archives.look", unit -> chains.findKept(unit, asked.digest())));
    }

    private Reconciliation bring(
            Claimed claimed,
            ImportRepository.Asked asked,
            Actor parent,
            Path file,
            Verified verified,
            Manifest manifest)
            throws IOException {
        int tenant = arrival.tenants.reserve(parent, asked.command().tenant());
        Reconciliation reconciliation;
        try (var zip = new ZipFile(file.toFile())) {
            var source = new TenantReader.Source(zip, manifest, verified, asked.digest(), asked.signer());
            takeInSubjects(claimed, source);
            reconciliation = fill(claimed, asked, tenant, source);
        } finally {
            arrival.keys.settled(tenant);
        }
        queue.progress(claimed, "open", 1, 1);
        arrival.tenants.finish(parent, String.valueOf(asked.command().tenant().slug()));
        return reconciliation;
    }

    /** By themselves: everybody who registers the same subjects waits for this, so it does not wait for the rows. */
    private void takeInSubjects(Claimed claimed, TenantReader.Source source) {
        work.change(Actor.system(claimed.tenant()), "archives.take-in-subjects", unit -> {
            try {
                unit.note("subjects", reader.takeInSubjects(unit, source));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void finish(Claimed claimed, ImportRepository.Command command, Reconciliation reconciliation) {
        work.change(Actor.system(claimed.tenant()), "archives.arrived", unit -> {
            unit.note("archive", claimed.id());
            unit.note("tenant", String.valueOf(command.tenant().slug()));
            imports.finish(unit, claimed.id(), reconciliation);
        });
    }

    /** One transaction, whose audit line is the first of the tenant here. */
    private Reconciliation fill(Claimed claimed, ImportRepository.Asked asked, int tenant, TenantReader.Source source) {
        var inside = new Actor(tenant, Set.of(tenant), asked.by(), asked.byName(), null, Set.of());
        return work.run(inside, "archives.import", unit -> {
            unit.note("archive", asked.digest());
            unit.note("formerTenant", source.manifest().tenant().slug());
            unit.note("formerHead", source.manifest().audit().head());
            var kept = chains.findKept(unit, asked.digest());
            if (kept.isPresent()) {
                return kept.get();
            }
            arrival.keys.settle(unit, asked.keys(), claimed.tenant());
            try {
                return reader.read(unit, source, (step, done, total) -> queue.progress(claimed, step, done, total));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
