package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/** What waits to be done, of all tenants. One thing is done at a time; a lock that dies with its connection says by whom. */
@ApplicationScoped
class ArchiveQueueRepository {

    private static final int LOCK = 20_099;

    private final Jdbi job;

    ArchiveQueueRepository(@Database(Database.As.JOB) Jdbi job) {
        this.job = job;
    }

    /** Exports and imports, with the table of each. */
    enum Kind {
        EXPORT("archive_export", "asked_at"),
        IMPORT("archive_import", "handed_at");

        private final String table;
        private final String since;

        Kind(String table, String since) {
            this.table = table;
            this.since = since;
        }
    }

    /**
     * Something to do.
     *
     * @param tenant in whose data it stands
     * @param attempts how often it was begun, with this time
     */
    record Claimed(Kind kind, int tenant, UUID id, int attempts) {}

    /** Does the work unless another node is at it. */
    void alone(Runnable work) {
        try (Handle handle = job.open()) {
            if (!asked(handle, "select pg_try_advisory_lock(:lock)")) {
                return;
            }
            try {
                work.run();
            } finally {
                asked(handle, "select pg_advisory_unlock(:lock)");
            }
        }
    }

    private static boolean asked(Handle handle, String sql) {
        return handle.createQuery(sql).bind("lock", LOCK).mapTo(Boolean.class).one();
    }

    /** The thing that was begun least often, then the oldest. Only the holder of the lock asks, so it is nobody else's. */
    Optional<Claimed> claim() {
        return Stream.of(Kind.values()).flatMap(kind -> claim(kind).stream()).findFirst();
    }

    private Optional<Claimed> claim(Kind kind) {
        return job.withHandle(handle -> handle.createQuery("""
                        update %1$s q set state = 'RUNNING', attempts = q.attempts + 1
                        from (select tenant, id from %1$s where state in ('WAITING', 'RUNNING')
                              order by attempts, %2$s limit 1) next
                        where q.tenant = next.tenant and q.id = next.id returning q.tenant, q.id, q.attempts
                        """.formatted(kind.table, kind.since))
                .map((row, context) -> new Claimed(
                        kind, row.getInt("tenant"), row.getObject("id", UUID.class), row.getInt("attempts")))
                .findOne());
    }

    /** Says how far it is. */
    void progress(Claimed claimed, String step, int done, int total) {
        job.useHandle(handle -> handle.createUpdate("update " + claimed.kind().table
                        + " set step = :step, done = :done, total = :total where tenant = :tenant and id = :id")
                .bind("step", step)
                .bind("done", done)
                .bind("total", total)
                .bind("tenant", claimed.tenant())
                .bind("id", claimed.id())
                .execute());
    }

    /** It came to nothing. */
    void fail(Claimed claimed, String trouble) {
        job.useHandle(handle -> handle.createUpdate("update " + claimed.kind().table
                        + " set state = 'FAILED', trouble = :trouble, step = '', finished_at = now()"
                        + " where tenant = :tenant and id = :id and state = 'RUNNING'")
                .bind("trouble", trouble)
                .bind("tenant", claimed.tenant())
                .bind("id", claimed.id())
                .execute());
    }

    /** Work of a tenant that does not travel and has to end first. */
    long countUnderWay(int tenant) {
        return job.withHandle(handle -> TableList.UNDER_WAY.stream()
                .mapToLong(work -> handle.createQuery("select count(*) from " + work
                                + (work.contains(" where ") ? " and" : " where") + " tenant = :tenant")
                        .bind("tenant", tenant)
                        .mapTo(Long.class)
                        .one())
                .sum());
    }
}
