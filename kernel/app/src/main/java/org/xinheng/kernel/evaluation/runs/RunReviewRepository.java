package org.xinheng.kernel.evaluation.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** The human reviews of the unit's tenant's runs; never changed, never deleted. */
@ApplicationScoped
class RunReviewRepository {

    /** Once per person: what one said first stays. */
    void add(Unit unit, UUID run, String note, Instant now) {
        unit.handle()
                .createUpdate("""
                        insert into grade_run_review (run, note, by_person, by_name, reviewed_at)
                        values (:run, :note, :by, :byName, :now) on conflict do nothing
                        """)
                .bind("run", run)
                .bind("note", note)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("now", now)
                .execute();
    }

    List<RunReviewView> list(Unit unit, UUID run) {
        return unit.handle()
                .createQuery("""
                        select note, by_name, reviewed_at from grade_run_review
                        where tenant = :tenant and run = :run order by reviewed_at, by_person
                        """)
                .bind("tenant", unit.tenant())
                .bind("run", run)
                .map((row, context) -> new RunReviewView(
                        row.getString("note"),
                        row.getString("by_name"),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether a natural person was graded in the run. */
    boolean hasPersons(Unit unit, UUID run) {
        return unit.handle()
                .createQuery("""
                        select exists (select from grade where tenant = :tenant and run = :run and kind = 'NATURAL_PERSON')
                        """)
                .bind("tenant", unit.tenant())
                .bind("run", run)
                .mapTo(Boolean.class)
                .one();
    }
}
