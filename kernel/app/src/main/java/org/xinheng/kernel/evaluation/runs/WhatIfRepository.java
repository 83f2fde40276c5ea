package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Cuts a tenant's population into parts, as the queue of runs does, without writing anything down. */
@ApplicationScoped
class WhatIfRepository {

    /** The last subject of the part behind a subject; empty if the part goes to the end. A subject is never split. */
    Optional<UUID> cut(Unit unit, Population whose, @Nullable UUID after, int records) {
        return unit.handle()
                .createQuery("""
                        select %1$s from record where tenant = :tenant and %1$s > :after
                        order by %1$s offset :records limit 1
                        """.formatted(whose == Population.REGISTRY ? "subject" : "private_subject"))
                .bind("tenant", unit.tenant())
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("records", records)
                .mapTo(UUID.class)
                .findOne();
    }

    /** How many records there are to go through, for the progress. */
    int countRecords(Unit unit, Set<Population> whose) {
        return unit.handle()
                .createQuery("""
                        select count(*) from record where tenant = :tenant
                          and case when subject is not null then :registry else private_subject is not null and :persons end
                        """)
                .bind("tenant", unit.tenant())
                .bind("registry", whose.contains(Population.REGISTRY))
                .bind("persons", whose.contains(Population.PERSONS))
                .mapTo(Integer.class)
                .one();
    }
}
