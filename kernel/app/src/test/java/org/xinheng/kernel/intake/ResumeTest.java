package org.xinheng.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.LeaseLost;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/** A worker that dies: between two chunks, and in the middle of one. The configuration of tests makes chunks small. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResumeTest {

    private static final int ROWS = 130;

    @Inject
    Intake intake;

    @Inject
    BatchRun runs;

    @Inject
    BatchQueueRepository queue;

    @Inject
    TestTenants tenants;

    private Desk desk;
    private UUID batch;
    private BatchQueueRepository.Claimed claimed;

    @BeforeEach
    void aBatchThatIsHeldByAWorkerOfOurs() {
        desk = new Desk(intake, tenants.fresh());
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            rows.add(Tables.permit(500_000 + i)); // the registry is one for all tests
        }
        // Our worker must have the batch before the node's own workers see it.
        UUID worker = BatchRun.newWorker();
        tenants.superuser().useHandle(handle -> handle.execute(HOLD));
        try {
            batch = intake.receive(
                            desk.clerk(),
                            "auto",
                            "测试.csv",
                            new ByteArrayInputStream(Tables.csv(rows).getBytes(StandardCharsets.UTF_8)))
                    .id();
        } finally {
            tenants.superuser().useHandle(handle -> handle.execute("drop trigger hold_batches on intake_batch"));
        }
        claimed = claim(worker, 1);
    }

    private static final String HOLD = """
            create or replace function hold_batch() returns trigger language plpgsql as
            $$ begin new.lease_until := now() + interval '1 hour'; return new; end $$;
            create trigger hold_batches before insert on intake_batch for each row execute function hold_batch()
            """;

    /** Takes the batch over as the queue does when a lease has run out. */
    private BatchQueueRepository.Claimed claim(UUID worker, int attempts) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                                update intake_batch set state = 'READING', worker = :worker, attempts = :attempts,
                                    lease_until = now() + interval '1 hour'
                                where id = :id
                                """)
                        .bind("worker", worker)
                        .bind("attempts", attempts)
                        .bind("id", batch)
                        .execute());
        return new BatchQueueRepository.Claimed(desk.tenant().id(), batch, worker, attempts);
    }

    @Test
    void aWorkerKilledBetweenTwoChunksIsContinuedByAnother() throws IOException {
        var chunks = new AtomicInteger();
        assertThatThrownBy(() -> runs.run(claimed, chunk -> {
                    if (chunks.incrementAndGet() == 2) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        var halfway = intake.require(desk.clerk(), batch);
        assertThat(halfway.state()).isEqualTo(BatchState.READING);
        assertThat(halfway.rowsRead()).isEqualTo(100);

        runs.run(claim(BatchRun.newWorker(), 2));

        var done = intake.require(desk.clerk(), batch);
        assertThat(done.state()).isEqualTo(BatchState.DONE);
        assertThat(done.rowsRead()).isEqualTo(ROWS);
        assertThat(done.counts()).containsEntry("accept", ROWS).containsEntry("duplicate", 0);
        everyRowIsThereOnce();
    }

    @Test
    void aWorkerThatLostItsLeaseCannotWriteAnything() throws IOException {
        var chunks = new AtomicInteger();
        assertThatThrownBy(() -> runs.run(claimed, chunk -> {
                    if (chunks.incrementAndGet() == 1) {
                        // Another node takes over and reads on; this one wakes up and goes on as if nothing had been.
                        try {
                            runs.run(claim(BatchRun.newWorker(), 2));
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }))
                .isInstanceOf(LeaseLost.class);

        assertThat(intake.require(desk.clerk(), batch).counts()).containsEntry("accept", ROWS);
        everyRowIsThereOnce();
    }

    @Test
    void aTransactionThatFailsLeavesNothingOfItsChunk() throws IOException {
        tenants.superuser()
                .useHandle(
                        handle -> handle.execute(BREAK.formatted(desk.tenant().id())));
        try {
            assertThatThrownBy(() -> runs.run(claimed)).hasMessageContaining("the disk is full");
        } finally {
            tenants.superuser().useHandle(handle -> handle.execute("drop trigger break_records on record"));
        }
        assertThat(intake.require(desk.clerk(), batch).rowsRead()).isEqualTo(50);
        assertThat(recordCount()).isEqualTo(50);

        runs.run(claim(BatchRun.newWorker(), 2));

        everyRowIsThereOnce();
    }

    private static final String BREAK = """
            create or replace function break_record() returns trigger language plpgsql as
            $$ begin if new.tenant = %d and new.line = 77 then raise exception 'the disk is full'; end if; return new; end $$;
            create trigger break_records before insert on record for each row execute function break_record()
            """;

    @Test
    void aBatchWhoseLeaseRanOutIsTakenByTheNodesOwnWorkers() {
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "update intake_batch set lease_until = now() - interval '1 second' where id = ?", batch));

        var done = desk.finished(intake.require(desk.clerk(), batch));

        assertThat(done.state()).isEqualTo(BatchState.DONE);
        assertThat(queue.renew(claimed, Duration.ofSeconds(1))).isFalse();
        everyRowIsThereOnce();
    }

    private void everyRowIsThereOnce() {
        assertThat(recordCount()).isEqualTo(ROWS);
        assertThat(count("select count(distinct document_no) from record where tenant = :tenant"))
                .isEqualTo(ROWS);
        assertThat(count("select count(*) from record where tenant = :tenant and version > 1"))
                .isZero();
    }

    private int recordCount() {
        return count("select count(*) from record where tenant = :tenant");
    }

    private int count(String sql) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("tenant", desk.tenant().id())
                        .mapTo(Integer.class)
                        .one());
    }
}
