package org.xinheng.kernel.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/** Seals waiting audit lines, tenant by tenant, in batches. Several nodes may run it; each tenant is sealed by one. */
@ApplicationScoped
class SealAuditLines {

    private static final int LINES_PER_SEAL = 10_000;

    private record Head(long number, byte[] chain) {}

    private final Jdbi job;
    private final Clock clock;
    private final AuditConfig config;
    private final SealChain seals;

    SealAuditLines(@Database(Database.As.JOB) Jdbi job, Clock clock, AuditConfig config) {
        this.job = job;
        this.clock = clock;
        this.config = config;
        this.seals = new SealChain(config.secret());
    }

    @Scheduled(every = "{kernel.audit.seal-every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        sealAll();
    }

    /** Seals what waits in every tenant; returns how many lines were sealed. */
    int sealAll() {
        var tenants =
                job.withHandle(handle -> handle.createQuery("select distinct tenant from audit_line where seal is null")
                        .mapTo(Integer.class)
                        .list());
        var sealed = 0;
        for (var tenant : tenants) {
            int lines;
            do {
                lines = job.inTransaction(handle -> seal(handle, tenant));
                sealed += lines;
            } while (lines == LINES_PER_SEAL);
        }
        return sealed;
    }

    private int seal(Handle handle, int tenant) {
        var mine = handle.createQuery("select pg_try_advisory_xact_lock(hashtext('audit-seal'), :tenant)")
                .bind("tenant", tenant)
                .mapTo(Boolean.class)
                .one();
        var lines = mine ? waiting(handle, tenant) : List.<SealedLine>of();
        if (lines.isEmpty()) {
            return 0;
        }
        var head = head(handle, tenant);
        var leaves = SealChain.leaves(lines);
        var root = SealChain.root(leaves);
        var number = head.number() + 1;
        handle.createUpdate("""
                        insert into audit_seal (tenant, number, lines, leaves, root, previous, chain, sealed_at)
                        values (:tenant, :number, :lines, :leaves, :root, :previous, :chain, :at)
                        """)
                .bind("tenant", tenant)
                .bind("number", number)
                .bind("lines", lines.size())
                .bind("leaves", leaves)
                .bind("root", root)
                .bind("previous", head.chain())
                .bind("chain", seals.chain(tenant, number, lines.size(), root, head.chain()))
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        handle.createUpdate("""
                        update audit_line l set seal = :number, place = x.place - 1
                        from unnest(cast(:ids as uuid[])) with ordinality as x(id, place)
                        where l.tenant = :tenant and l.id = x.id
                        """)
                .bind("number", number)
                .bind("tenant", tenant)
                .bind("ids", lines.stream().map(line -> line.id().toString()).toArray(String[]::new))
                .execute();
        return lines.size();
    }

    private List<SealedLine> waiting(Handle handle, int tenant) {
        return handle.createQuery("select " + SealedLine.COLUMNS
                        + " from audit_line where tenant = :tenant and seal is null and at < :before"
                        + " order by id limit " + LINES_PER_SEAL)
                .bind("tenant", tenant)
                .bind("before", clock.instant().minus(config.sealAfter()).atOffset(ZoneOffset.UTC))
                .map((row, context) -> SealedLine.read(row))
                .list();
    }

    private static Head head(Handle handle, int tenant) {
        return handle.createQuery(
                        "select number, chain from audit_seal where tenant = :tenant order by number desc limit 1")
                .bind("tenant", tenant)
                .map((row, context) -> new Head(row.getLong("number"), row.getBytes("chain")))
                .findOne()
                .orElse(new Head(0, SealChain.START));
    }
}
