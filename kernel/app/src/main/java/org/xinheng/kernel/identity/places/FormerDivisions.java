package org.xinheng.kernel.identity.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinheng.kernel.tenancy.Unit;

/** Codes places had before. */
@ApplicationScoped
public class FormerDivisions {

    private final DivisionChangeRepository changes;

    FormerDivisions(DivisionChangeRepository changes) {
        this.changes = changes;
    }

    /** The codes a tenant had before the one it has today, the last one first. */
    public List<String> formerCodes(Unit unit, int tenant) {
        return changes.formerCodes(unit, tenant);
    }
}
