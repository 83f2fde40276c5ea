package org.xinheng.kernel.archives;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Reads work of one kind as officers see it.
 *
 * @param table where it stands
 * @param since column with the instant it came
 * @param also further columns in SQL, beginning with a comma; or empty
 */
record WorkViewRepository<T>(String table, String since, String also, RowMapper<T> row) {

    /** The newest of the unit's tenant. */
    List<T> list(Unit unit, int limit) {
        return query(unit, "order by w.%s desc, w.id desc limit :limit".formatted(since))
                .bind("limit", limit)
                .map(row)
                .list();
    }

    /** One of the unit's tenant. */
    Optional<T> find(Unit unit, UUID id) {
        return query(unit, "and w.id = :id").bind("id", id).map(row).findOne();
    }

    private Query query(Unit unit, String rest) {
        return unit.handle()
                .createQuery("select w.*%s from %s w where w.tenant = :tenant %s".formatted(also, table, rest))
                .bind("tenant", unit.tenant());
    }
}
