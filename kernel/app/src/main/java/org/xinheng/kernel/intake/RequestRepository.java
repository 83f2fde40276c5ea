package org.xinheng.kernel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.xinheng.kernel.tenancy.Unit;

/** Answers given before, by idempotency key of a caller. */
@ApplicationScoped
class RequestRepository {

    /** An answer and the hash of what was asked. */
    record Answered(byte[] bodyHash, String answer) {}

    /** Two calls with one key come one after the other. */
    void lock(Unit unit, String key) {
        unit.handle()
                .createQuery("select pg_advisory_xact_lock(:tenant, hashtext(:key))::text")
                .bind("tenant", unit.tenant())
                .bind("key", unit.actor().person() + ":" + key)
                .mapTo(String.class)
                .list();
    }

    Optional<Answered> find(Unit unit, String key) {
        return unit.handle()
                .createQuery(
                        "select body_hash, answer::text as answer from intake_request where person = :person and key = :key")
                .bind("person", unit.actor().person())
                .bind("key", key)
                .map((row, context) -> new Answered(row.getBytes("body_hash"), row.getString("answer")))
                .findOne();
    }

    void add(Unit unit, String key, byte[] bodyHash, String answer) {
        unit.handle()
                .createUpdate("""
                        insert into intake_request (person, key, body_hash, answer)
                        values (:person, :key, :bodyHash, cast(:answer as jsonb))
                        """)
                .bind("person", unit.actor().person())
                .bind("key", key)
                .bind("bodyHash", bodyHash)
                .bind("answer", answer)
                .execute();
    }
}
