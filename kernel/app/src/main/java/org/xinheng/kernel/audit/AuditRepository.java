package org.xinheng.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Adds and lists audit lines under row security. */
@ApplicationScoped
class AuditRepository {

    void add(Unit unit, OffsetDateTime at, String outcome, String notes) {
        unit.handle()
                .createUpdate("""
                        insert into audit_line (at, person, person_name, bureau, action, outcome, notes)
                        values (:at, :person, :name, :bureau, :action, :outcome, cast(:notes as jsonb))
                        """)
                .bind("at", at)
                .bind("person", unit.actor().person())
                .bind("name", unit.actor().name())
                .bind("bureau", unit.actor().bureau())
                .bind("action", unit.action())
                .bind("outcome", outcome)
                .bind("notes", notes)
                .execute();
    }

    void addFact(Unit unit, String type, String body) {
        unit.handle()
                .createUpdate("insert into outbox (fact, body) values (:fact, cast(:body as jsonb))")
                .bind("fact", type)
                .bind("body", body)
                .execute();
    }

    /** Newest first. */
    List<AuditLineView> list(Unit unit, @Nullable UUID before, int limit) {
        return unit.handle()
                .createQuery("""
                        select id, at, person, person_name, bureau, action, outcome, notes::text as notes, seal
                        from audit_line
                        where cast(:before as uuid) is null or id < cast(:before as uuid)
                        order by id desc limit :limit
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> AuditLineView.read(row))
                .list();
    }

    /** Under row security a tenant can check its own chain and no other. */
    Verification verify(Unit unit, AuditVerifier verifier) {
        return verifier.verify(unit.handle(), unit.tenant());
    }
}
