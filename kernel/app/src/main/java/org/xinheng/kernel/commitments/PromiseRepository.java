package org.xinheng.kernel.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.Unit;

/** What the ledgers of promises, commitments and contracts alike, keep of supervision and its end. */
public abstract class PromiseRepository {

    private final String table;

    /** @param table the ledger's own table, a constant of the class that extends this one */
    protected PromiseRepository(String table) {
        this.table = table;
    }

    /** Keeps how it was determined, and the record that says so; none for a natural person's promise. */
    public void determine(
            Unit unit, UUID id, String state, Fulfilment fulfilment, LocalDate on, @Nullable UUID record) {
        unit.handle()
                .createUpdate("update " + table + """
                         set state = :state, fulfilment = :fulfilment, determined_on = :on, record = :record, version = version + 1
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("state", state)
                .bind("fulfilment", fulfilment.name())
                .bind("on", on)
                .bind("record", record)
                .execute();
    }

    /** The broken promise that rests on a record. */
    public Optional<UUID> findBrokenOf(Unit unit, UUID record) {
        return unit.handle()
                .createQuery(
                        "select id from " + table + " where tenant = :tenant and record = :record and state = 'BROKEN'")
                .bind("tenant", unit.tenant())
                .bind("record", record)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Running promises of which a day is near; those that are nearest first. */
    public List<UUID> listToWarn(Unit unit, LocalDate today, int limit) {
        return unit.handle()
                .createQuery("select id from " + table + """
                         where tenant = :tenant and state = 'RUNNING' and warn_on <= :today
                        order by warn_on, id limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** Running promises of which a day is near, of every tenant, as {@link Rounds#whereThereAre} wants them. */
    final String toWarn() {
        return "from " + table + " where state = 'RUNNING' and warn_on <= :today";
    }
}
