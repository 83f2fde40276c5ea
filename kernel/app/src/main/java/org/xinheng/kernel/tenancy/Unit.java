package org.xinheng.kernel.tenancy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Fact;

/**
 * One use case = one tenant = one transaction = one audit line. Only {@link Work} makes one, so holding one proves that
 * all three are in place. Belongs to the thread that runs the use case; never share it.
 */
public final class Unit {

    private final Handle handle;
    private final Actor actor;
    private final String action;
    private final Instant startedAt;
    private final Map<String, Object> notes = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    Unit(Handle handle, Actor actor, String action, Instant startedAt) {
        this.handle = handle;
        this.actor = actor;
        this.action = action;
        this.startedAt = startedAt;
    }

    /** The open transaction, confined to the actor's tenant. For {@code *Repository} classes only. */
    public Handle handle() {
        return handle;
    }

    /** Who acts. */
    public Actor actor() {
        return actor;
    }

    /** The tenant whose data this unit sees. */
    public int tenant() {
        return actor.tenant();
    }

    /** The use case's name, {@code feature.verb}. */
    public String action() {
        return action;
    }

    /** When the use case began, in whole microseconds, as PostgreSQL keeps it. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Stores a fact with this transaction; listeners hear it after the commit. */
    public void tell(Fact fact) {
        facts.add(fact);
    }

    /** Adds a detail to this unit's audit line: identifiers and numbers, never names or identity numbers of persons. */
    public void note(String key, Object value) {
        notes.put(key, value);
    }

    /** What the audit line will say besides actor, action and time. */
    public Map<String, Object> notes() {
        return Collections.unmodifiableMap(notes);
    }

    /** The facts told so far. */
    public List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }
}
