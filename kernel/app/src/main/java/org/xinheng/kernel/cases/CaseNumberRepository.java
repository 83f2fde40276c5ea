package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.tenancy.Unit;

/** Counters without gaps: one transaction at a time may take the next number. */
@ApplicationScoped
class CaseNumberRepository {

    int next(Unit unit, String word, int year) {
        return unit.handle()
                .createQuery("""
                        insert into case_number as n (word, year, last) values (:word, :year, 1)
                        on conflict (tenant, word, year) do update set last = n.last + 1 returning last
                        """)
                .bind("word", word)
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
    }

    /** Lets the same request by the same person in only once at a time. */
    void lock(Unit unit, String key) {
        unit.handle()
                .createQuery("select pg_advisory_xact_lock(:tenant, hashtext(:key))::text")
                .bind("tenant", unit.tenant())
                .bind("key", "case:" + unit.actor().person() + ":" + key)
                .mapTo(String.class)
                .list();
    }
}
