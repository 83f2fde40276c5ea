package org.xinheng.kernel.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;

/**
 * The only door to the tenants' data: one call is one tenant, one transaction, one audit line.
 *
 * <p>Blocking; call it on a virtual or worker thread. A unit must not make remote calls or call plugins.
 */
@ApplicationScoped
public class Work {

    /** Keycloak subjects are UUIDs; anything else must not reach a {@code set local} statement. */
    private static final Pattern SAFE_PERSON = Pattern.compile("[0-9a-zA-Z-]{1,64}");

    private final Jdbi app;
    private final Trail trail;
    private final Clock clock;

    Work(@Database(Database.As.APP) Jdbi app, Trail trail, Clock clock) {
        this.app = app;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Runs a use case.
     *
     * @param action the use case's stable name, {@code feature.verb}; also its permission name and audit entry
     * @return what the body returned
     * @throws KernelException as the body threw it; the transaction is rolled back and the refusal is audited
     */
    public <T> T run(Actor actor, String action, Function<Unit, T> body) {
        try {
            return commit(actor, action, unit -> {
                var result = body.apply(unit);
                trail.write(unit);
                return result;
            });
        } catch (KernelException refusal) {
            commit(actor, action, unit -> {
                trail.writeRefusal(unit, refusal);
                return unit;
            });
            throw refusal;
        }
    }

    /**
     * Looks, for a page that asks again every few minutes by itself, at what waits for the actor. The transaction can only
     * read, and what waits is opened by a use case of its own, so it leaves no audit line: such lines would bury what people
     * did.
     */
    public <T> T glance(Actor actor, String action, Function<Unit, T> body) {
        return commit(actor, action, unit -> {
            unit.handle().execute("set transaction read only");
            return body.apply(unit);
        });
    }

    /** {@link #run} for use cases without a result. */
    public void change(Actor actor, String action, Consumer<Unit> body) {
        run(actor, action, unit -> {
            body.accept(unit);
            return unit;
        });
    }

    /**
     * Looks up what a person may know before a tenant is chosen: their own memberships. Reads nothing else of any
     * tenant, so it leaves no audit line.
     */
    public <T> T lookUp(String person, Function<Handle, T> query) {
        return app.inTransaction(transaction -> {
            requireSafe(person);
            transaction.execute("set local app.person = '" + person + "'");
            return query.apply(transaction);
        });
    }

    private <T> T commit(Actor actor, String action, Function<Unit, T> body) {
        var told = new boolean[1];
        T result;
        try (var handle = app.open()) {
            result = handle.inTransaction(transaction -> {
                confine(transaction, actor);
                var unit = new Unit(transaction, actor, action, clock.instant().truncatedTo(ChronoUnit.MICROS));
                var value = body.apply(unit);
                told[0] = !unit.facts().isEmpty();
                return value;
            });
        }
        trail.committed(actor, told[0]);
        return result;
    }

    /**
     * Row security reads these settings; {@code local} ends them with the transaction. Plain statements in one round
     * trip, because function calls are not propagated by a distributed PostgreSQL.
     */
    private static void confine(Handle handle, Actor actor) {
        requireSafe(actor.person());
        var scope = actor.scope().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        handle.execute("set local app.tenant = '" + actor.tenant() + "'; set local app.scope = '" + scope
                + "'; set local app.person = '" + actor.person() + "'");
    }

    private static void requireSafe(String person) {
        if (!SAFE_PERSON.matcher(person).matches()) {
            throw new IllegalArgumentException("Not a person's identifier");
        }
    }
}
