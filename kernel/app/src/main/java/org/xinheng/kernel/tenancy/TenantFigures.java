package org.xinheng.kernel.tenancy;

import java.util.Map;

/**
 * Counters a feature contributes to a tenant's overview: {@code records}, {@code published}, {@code subjects},
 * {@code batches}. Any number of beans; each answers for keys of its own.
 */
public interface TenantFigures {

    /** Present counts of the unit's tenant. Must be cheap enough for every look at the overview. */
    Map<String, Long> count(Unit unit);
}
