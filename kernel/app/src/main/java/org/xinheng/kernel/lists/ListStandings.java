package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;

/** On which lists a subject stands, for those who have to heed it. */
@ApplicationScoped
public class ListStandings {

    private final ListStandingRepository entries;
    private final TenantDirectory tenants;

    ListStandings(ListStandingRepository entries, TenantDirectory tenants) {
        this.entries = entries;
        this.tenants = tenants;
    }

    /**
     * The places that count on a day: those of the unit's tenant, and what the tenants above it show to the public.
     *
     * @param subject in the registry, or null
     * @param privateSubject a natural person of this tenant, or null
     */
    public List<ListStanding> of(Unit unit, @Nullable UUID subject, @Nullable UUID privateSubject, LocalDate day) {
        return entries.list(unit, subject, privateSubject, day, above(unit));
    }

    /** The same for many subjects at once, organisations or natural persons, by their ids; those without any are missing. */
    public Map<UUID, List<ListStanding>> ofAll(Unit unit, List<UUID> subjects, LocalDate day) {
        return subjects.isEmpty() ? Map.of() : entries.listAll(unit, subjects, day, above(unit));
    }

    private int[] above(Unit unit) {
        return tenants.lineage(unit.tenant()).stream()
                .mapToInt(TenantRef::id)
                .filter(id -> id != unit.tenant())
                .toArray();
    }
}
