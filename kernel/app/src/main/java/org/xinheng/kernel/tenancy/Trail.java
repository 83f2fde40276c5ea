package org.xinheng.kernel.tenancy;

import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;

/** Where units of work leave their audit line and facts. Implemented by {@code audit}, so the arrow points up. */
public interface Trail {

    /** Writes the unit's audit line and facts inside the unit's own transaction. */
    void write(Unit unit);

    /** Writes that a use case was refused; called in a transaction of its own because the use case's rolled back. */
    void writeRefusal(Unit unit, KernelException refusal);

    /** The unit's transaction is committed: facts may be delivered now. */
    void committed(Actor actor, boolean toldFacts);
}
