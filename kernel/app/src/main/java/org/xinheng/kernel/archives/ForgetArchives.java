package org.xinheng.kernel.archives;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.Work;

/** Deletes archives whose term is over. */
@ApplicationScoped
class ForgetArchives {

    private static final String ACTION = "archives.forget";

    private final Rounds rounds;
    private final Work work;
    private final ExportRepository exports;
    private final ImportRepository imports;
    private final PartRepository parts;
    private final Clock clock;

    ForgetArchives(
            Rounds rounds,
            Work work,
            ExportRepository exports,
            ImportRepository imports,
            PartRepository parts,
            Clock clock) {
        this.rounds = rounds;
        this.work = work;
        this.exports = exports;
        this.imports = imports;
        this.parts = parts;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        forget(LocalDate.now(clock));
    }

    /** Deletes what is over on a day. */
    void forget(LocalDate today) {
        rounds.whereThereAre(
                ACTION,
                "from (select tenant, id, expires_on from archive_export union all"
                        + " select tenant, id, expires_on from archive_import) a"
                        + " where expires_on <= :today and exists (select from archive_part p"
                        + " where p.tenant = a.tenant and p.archive = a.id)",
                today,
                tenant -> work.change(Actor.system(tenant), ACTION, unit -> {
                    exports.expire(unit, today).forEach(archive -> parts.remove(unit, archive));
                    imports.expire(unit, today).forEach(archive -> parts.remove(unit, archive));
                }));
    }
}
