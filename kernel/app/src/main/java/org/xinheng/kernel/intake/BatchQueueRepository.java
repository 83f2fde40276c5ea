package org.xinheng.kernel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/** The queue of batches of all tenants: claimed by lease, so that any node goes on where a killed one stopped. */
@ApplicationScoped
class BatchQueueRepository {

    private final Jdbi job;

    BatchQueueRepository(@Database(Database.As.JOB) Jdbi job) {
        this.job = job;
    }

    /** A batch that belongs to a worker as long as it renews its lease. */
    record Claimed(int tenant, UUID batch, UUID worker, int attempts) {}

    /** Takes the oldest batch that nobody works on. */
    Optional<Claimed> claim(UUID worker, Duration lease) {
        return job.inTransaction(handle -> handle.createQuery("""
                        update intake_batch b
                        set state = 'READING', worker = :worker, attempts = b.attempts + 1,
                            lease_until = now() + :lease * interval '1 millisecond'
                        from (select tenant, id from intake_batch
                              where state in ('RECEIVED', 'READING') and lease_until <= now()
                              order by uploaded_at limit 1 for update skip locked) free
                        where b.tenant = free.tenant and b.id = free.id
                        returning b.tenant, b.id, b.attempts
                        """)
                .bind("worker", worker)
                .bind("lease", lease.toMillis())
                .map((row, context) -> new Claimed(
                        row.getInt("tenant"), row.getObject("id", UUID.class), worker, row.getInt("attempts")))
                .findOne());
    }

    /** Says that the worker lives; false when the batch is no longer its own. */
    boolean renew(Claimed claimed, Duration lease) {
        return job.withHandle(handle -> handle.createUpdate("""
                                update intake_batch set lease_until = now() + :lease * interval '1 millisecond'
                                where tenant = :tenant and id = :batch and worker = :worker and state = 'READING'
                                """)
                        .bind("tenant", claimed.tenant())
                        .bind("batch", claimed.batch())
                        .bind("worker", claimed.worker())
                        .bind("lease", lease.toMillis())
                        .execute())
                == 1;
    }

    /** Gives a batch back so that it is taken again after a while. */
    void release(Claimed claimed, Duration until) {
        job.useHandle(handle -> handle.createUpdate("""
                        update intake_batch set worker = null, lease_until = now() + :wait * interval '1 millisecond'
                        where tenant = :tenant and id = :batch and worker = :worker and state = 'READING'
                        """)
                .bind("tenant", claimed.tenant())
                .bind("batch", claimed.batch())
                .bind("worker", claimed.worker())
                .bind("wait", until.toMillis())
                .execute());
    }
}
