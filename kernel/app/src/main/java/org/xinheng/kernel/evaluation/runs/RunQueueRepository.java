package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/**
 * The chunks of all tenants' runs: handed out by lease, so that several nodes share a run and any of them takes over
 * what a killed one left. The population is cut while it is worked on: nothing waits for a count of all subjects.
 */
@ApplicationScoped
class RunQueueRepository {

    private final Jdbi job;

    RunQueueRepository(@Database(Database.As.JOB) Jdbi job) {
        this.job = job;
    }

    /** A chunk whose worker is gone, or the next one of the oldest run. */
    Optional<Chunk> claim(UUID worker, Duration lease, int records) {
        return job.inTransaction(
                handle -> abandoned(handle, worker, lease).or(() -> next(handle, worker, lease, records)));
    }

    private static Optional<Chunk> abandoned(Handle handle, UUID worker, Duration lease) {
        return handle.createQuery("""
                        update grade_chunk c
                        set worker = :worker, attempts = c.attempts + 1,
                            lease_until = now() + :lease * interval '1 millisecond'
                        from (select tenant, run, number from grade_chunk
                              where state = 'TAKEN' and lease_until <= now()
                              order by lease_until limit 1 for update skip locked) free
                        where c.tenant = free.tenant and c.run = free.run and c.number = free.number
                        returning c.tenant, c.run, c.number, c.population, c.after, c.up_to, c.worker, c.attempts
                        """)
                .bind("worker", worker)
                .bind("lease", lease.toMillis())
                .map((row, context) -> chunk(row))
                .findOne();
    }

    /** Cuts behind the last subject handed out, the registry first, then the persons; the run's row is locked meanwhile, others take other runs. */
    private static Optional<Chunk> next(Handle handle, UUID worker, Duration lease, int records) {
        return handle.createQuery("""
                        with run as (
                          select tenant, id, handed_out, population, persons from grade_run
                          where state = 'RUNNING' and not all_handed_out
                          order by started_at limit 1 for update skip locked),
                        cut as (
                          select run.*, case run.population
                            when 'REGISTRY' then (
                              select r.subject from record r
                              where r.tenant = run.tenant
                                and r.subject > coalesce(run.handed_out, '00000000-0000-0000-0000-000000000000')
                              order by r.subject offset :records limit 1)
                            else (
                              select r.private_subject from record r
                              where r.tenant = run.tenant
                                and r.private_subject > coalesce(run.handed_out, '00000000-0000-0000-0000-000000000000')
                              order by r.private_subject offset :records limit 1)
                            end as up_to
                          from run),
                        moved as (
                          update grade_run g set handed_out = cut.up_to,
                            population = case when cut.up_to is null and cut.persons then 'PERSONS' else cut.population end,
                            all_handed_out = cut.up_to is null and (cut.population = 'PERSONS' or not cut.persons)
                          from cut where g.tenant = cut.tenant and g.id = cut.id)
                        insert into grade_chunk (tenant, run, number, population, after, up_to, state, worker, lease_until)
                        select cut.tenant, cut.id,
                               1 + (select count(*) from grade_chunk c where c.tenant = cut.tenant and c.run = cut.id),
                               cut.population, cut.handed_out, cut.up_to, 'TAKEN', :worker, now() + :lease * interval '1 millisecond'
                        from cut
                        returning tenant, run, number, population, after, up_to, worker, attempts
                        """)
                .bind("records", records)
                .bind("worker", worker)
                .bind("lease", lease.toMillis())
                .map((row, context) -> chunk(row))
                .findOne();
    }

    /** Says that the worker lives. */
    void renew(Chunk chunk, Duration lease) {
        extend(chunk, lease);
    }

    /** Gives a chunk back so that it is taken again after a while. */
    void release(Chunk chunk, Duration until) {
        extend(chunk, until);
    }

    /** A chunk that is just being stored is left alone: its row is locked, and it needs no lease any more. */
    private void extend(Chunk chunk, Duration time) {
        job.useHandle(handle -> handle.createUpdate("""
                        update grade_chunk c set lease_until = now() + :time * interval '1 millisecond'
                        from (select tenant, run, number from grade_chunk
                              where tenant = :tenant and run = :run and number = :number and worker = :worker
                                and state = 'TAKEN' for update skip locked) mine
                        where c.tenant = mine.tenant and c.run = mine.run and c.number = mine.number
                        """)
                .bind("tenant", chunk.tenant())
                .bind("run", chunk.run())
                .bind("number", chunk.number())
                .bind("worker", chunk.worker())
                .bind("time", time.toMillis())
                .execute());
    }

    private static Chunk chunk(ResultSet row) throws SQLException {
        return new Chunk(
                row.getInt("tenant"),
                row.getObject("run", UUID.class),
                row.getInt("number"),
                Population.valueOf(row.getString("population")),
                row.getObject("after", UUID.class),
                row.getObject("up_to", UUID.class),
                row.getObject("worker", UUID.class),
                row.getInt("attempts"));
    }
}
