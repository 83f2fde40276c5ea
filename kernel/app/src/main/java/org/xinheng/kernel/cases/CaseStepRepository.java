package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** The timelines of cases. */
@ApplicationScoped
class CaseStepRepository {

    /** Steps are numbered by the version they led to. */
    void add(
            Unit unit,
            UUID file,
            int number,
            Step step,
            @Nullable String fromState,
            String toState,
            @Nullable LocalDate due,
            @Nullable String key) {
        unit.handle()
                .createUpdate("""
                        insert into case_step (case_file, number, step, label, from_state, to_state, note, internal, by, by_name, bureau,
                          due_on, request_key, at)
                        values (:file, :number, :step, :label, :from, :to, :note, :internal, :by, :byName, :bureau, :due, :key, :at)
                        """)
                .bind("file", file)
                .bind("number", number)
                .bind("step", step.id())
                .bind("label", step.label())
                .bind("from", fromState)
                .bind("to", toState)
                .bind("note", step.note())
                .bind("internal", step.internal())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("bureau", unit.actor().bureau())
                .bind("due", due)
                .bind("key", key)
                .bind("at", unit.startedAt())
                .execute();
    }

    /**
     * What was done.
     *
     * @param internal whether only officers read what it was
     */
    record Step(String id, String label, String note, boolean internal) {}

    /** Whether this person took a step with this key before. */
    boolean wasTaken(Unit unit, UUID file, String key) {
        return unit.handle()
                .createQuery("""
                        select exists (select from case_step
                                       where tenant = :tenant and case_file = :file and by = :by and request_key = :key)
                        """)
                .bind("tenant", unit.tenant())
                .bind("file", file)
                .bind("by", unit.actor().person())
                .bind("key", key)
                .mapTo(Boolean.class)
                .one();
    }

    /** Who took a step last. */
    Optional<String> lastBy(Unit unit, UUID file, String step) {
        return unit.handle()
                .createQuery("""
                        select by from case_step where tenant = :tenant and case_file = :file and step = :step
                        order by number desc limit 1
                        """)
                .bind("tenant", unit.tenant())
                .bind("file", file)
                .bind("step", step)
                .mapTo(String.class)
                .findOne();
    }

    /** The timeline; for the subject of the case without what officers wrote for each other. */
    List<CaseView.Step> list(Unit unit, UUID file, boolean forSubject) {
        return unit.handle()
                .createQuery("""
                        select s.number, s.step, s.label, s.note, s.by_name, b.name as bureau, s.due_on, s.at
                        from case_step s left join bureau b on b.tenant = s.tenant and b.id = s.bureau
                        where s.tenant = :tenant and s.case_file = :file and not (:forSubject and s.internal)
                        order by s.number
                        """)
                .bind("tenant", unit.tenant())
                .bind("file", file)
                .bind("forSubject", forSubject)
                .map((row, context) -> read(row))
                .list();
    }

    private static CaseView.Step read(ResultSet row) throws SQLException {
        return new CaseView.Step(
                row.getInt("number"),
                row.getString("step"),
                row.getString("label"),
                row.getString("note"),
                row.getString("by_name"),
                row.getString("bureau"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
