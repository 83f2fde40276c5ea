package org.xinheng.kernel.reclassification;

import org.xinheng.kernel.tenancy.Unit;

/** A feature whose things a reclassification touches. Beans; they look and change nothing. */
public interface ImpactCounter {

    /** What the change would touch in the unit's tenant. */
    Impact count(Unit unit, ItemChange change);
}
