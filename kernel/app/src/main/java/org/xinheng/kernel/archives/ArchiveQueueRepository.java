package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
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
        EXPORT(
                "archive_export",
                "asked_at",
                "of_tenant",
                "waiting_since",
                ", waiting_since = null",
                "salt = '', keys = ''"),
        IMPORT("archive_import", "handed_at", "cast(null as integer)", "cast(null as timestamptz)", "", "keys = null");

        private final String table;
        private final String since;
        private final String exported;
        private final String waiting;
        private final String noLongerWaiting;
        private final String withoutKeys;

        Kind(String table, String since, String exported, String waiting, String noLongerWaiting, String withoutKeys) {
            this.table = table;
            this.since = since;
            this.exported = exported;
            this.waiting = waiting;
            this.noLongerWaiting = noLongerWaiting;
            this.withoutKeys = withoutKeys;
        }
    }

    /**
     * Something to do.
     *
     * @param tenant in whose data it stands
     * @param attempts how often it was begun, with this time
     */
    record Claimed(Kind kind, int tenant, UUID id, int attempts) {}

    /**
     * Something that may be begun.
     *
     * @param claimed what it is once it is begun
     * @param exported the tenant that has to be at rest for it; null for an import
     * @param waitingSince when it was first put aside since it was last begun; null while it only stands behind others
     */
    record Open(
            Claimed claimed,
            @Nullable Integer exported,
            @Nullable Instant waitingSince) {}

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

    /**
     * What is not done, the thing that was begun least often first, then the oldest. Only the holder of the lock asks, so nobody
     * else is at any of it.
     */
    List<Open> listOpen() {
        return Stream.of(Kind.values())
                .flatMap(kind -> listOpen(kind).stream())
                .sorted(Comparator.comparingInt(open -> open.claimed().attempts()))
                .toList();
    }

    private List<Open> listOpen(Kind kind) {
        return job.withHandle(handle -> handle.createQuery(
                        """
                        select tenant, id, attempts + 1 as attempts, %s as exported, %s as waiting_since from %s
                        where state in ('WAITING', 'RUNNING') order by attempts, %s
                        """.formatted(kind.exported, kind.waiting, kind.table, kind.since))
                .map((row, context) -> new Open(
                        new Claimed(
                                kind, row.getInt("tenant"), row.getObject("id", UUID.class), row.getInt("attempts")),
                        row.getObject("exported", Integer.class),
                        instant(row.getObject("waiting_since", OffsetDateTime.class))))
                .list());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Counts an attempt; it waits no more. */
    void begin(Claimed next) {
        job.useHandle(handle -> handle.createUpdate("update " + next.kind().table
                        + " set state = 'RUNNING', attempts = :attempts"
                        + next.kind().noLongerWaiting
                        + " where tenant = :tenant and id = :id")
                .bind("attempts", next.attempts())
                .bind("tenant", next.tenant())
                .bind("id", next.id())
                .execute());
    }

    /** Puts an export aside until its tenant is at rest; this time counts as no attempt. The first such moment is kept. */
    void hold(Claimed claimed, Instant now) {
        job.useHandle(handle -> handle.createUpdate("""
                        update archive_export set state = 'WAITING', attempts = :attempts, step = 'waiting', done = 0, total = 0,
                          waiting_since = coalesce(waiting_since, :now)
                        where tenant = :tenant and id = :id
                          and (state = 'RUNNING' or step <> 'waiting' or waiting_since is null)
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("attempts", claimed.attempts() - 1)
                .bind("tenant", claimed.tenant())
                .bind("id", claimed.id())
                .execute());
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
                        + " set state = 'FAILED', trouble = :trouble, step = '', finished_at = now(), "
                        + claimed.kind().withoutKeys
                        + " where tenant = :tenant and id = :id and state in ('WAITING', 'RUNNING')")
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
