package org.xinheng.kernel.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.TenantDirectory;

/** What plans set a tenant. Safe for any thread. */
@ApplicationScoped
public class Programmes {

    private final Definitions definitions;
    private final TenantDirectory directory;

    Programmes(Definitions definitions, TenantDirectory directory) {
        this.definitions = definitions;
        this.directory = directory;
    }

    /** The programmes of the actor's tenant in the order of its plan, then those of the tenants above it. */
    public List<PlannedProgramme> list(Actor actor, LocalDate day) {
        return directory.lineage(actor.tenant()).stream()
                .flatMap(tenant -> definitions.programmesOf(tenant.slug()).stream()
                        .map(programme -> PlannedProgramme.of(tenant, programme, day)))
                .toList();
    }
}
