package org.xinheng.kernel.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.xinheng.kernel.tenancy.Unit;

/** Keeps the heads of the chains. */
@ApplicationScoped
class ChainRepository {

    private static final byte[] NOTHING = new byte[32];

    /** The end of a chain: number and hash of the last receipt. */
    record Head(long last, byte[] hash) {}

    /** Locks the chain of the unit's tenant; receipts of one tenant are numbered one after the other. */
    Head lock(Unit unit, Series series) {
        return locked(unit, series).orElseGet(() -> {
            unit.handle()
                    .createUpdate("insert into " + series.table() + " (hash) values (:nothing) on conflict do nothing")
                    .bind("nothing", NOTHING)
                    .execute();
            return locked(unit, series).orElseThrow();
        });
    }

    private static Optional<Head> locked(Unit unit, Series series) {
        return unit.handle()
                .createQuery("select last, hash from " + series.table() + " where tenant = :tenant for update")
                .bind("tenant", unit.tenant())
                .map((row, context) -> new Head(row.getLong(1), row.getBytes(2)))
                .findOne();
    }

    void move(Unit unit, Series series, Link last) {
        unit.handle()
                .createUpdate("update " + series.table() + " set last = :number, hash = :hash where tenant = :tenant")
                .bind("tenant", unit.tenant())
                .bind("number", last.number())
                .bind("hash", last.hash())
                .execute();
    }
}
