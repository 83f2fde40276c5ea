package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Database;

/** Reads what changed in what is public, in the order in which it changed. */
@ApplicationScoped
class ChangeRepository {

    private final Jdbi portal;

    ChangeRepository(@Database(Database.As.PORTAL) Jdbi portal) {
        this.portal = portal;
    }

    /**
     * A change.
     *
     * @param number rises from change to change
     * @param event PUBLISHED, CHANGED or TAKEN_DOWN
     */
    record Change(long number, String dataset, UUID id, String event, Instant at) {}

    /** At most {@code limit} changes behind a number, of one dataset or of all. */
    List<Change> behind(int tenant, long number, @Nullable String dataset, int limit) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select number, dataset, id, event, at from public_change
                        where tenant = :tenant and number > :number
                          and (cast(:dataset as text) is null or dataset = cast(:dataset as text))
                        order by number limit :limit
                        """)
                .bind("tenant", tenant)
                .bind("number", number)
                .bind("dataset", dataset)
                .bind("limit", limit)
                .map((row, context) -> new Change(
                        row.getLong("number"),
                        row.getString("dataset"),
                        row.getObject("id", UUID.class),
                        row.getString("event"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }
}
