package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.measures.ImplementingBody;
import org.xinheng.definitions.tenants.Bureau;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;

/** Who stands in a tenant for the bodies that measures name. */
@ApplicationScoped
class Implementers {

    private static final int DIVISION_FROM = 2;

    private final Definitions definitions;
    private final TenantDirectory tenants;
    private final Bureaus bureaus;

    Implementers(Definitions definitions, TenantDirectory tenants, Bureaus bureaus) {
        this.definitions = definitions;
        this.tenants = tenants;
        this.bureaus = bureaus;
    }

    /** The bureaus of the unit's tenant, ready to be asked for several bodies. */
    Roster roster(Unit unit) {
        TenantRef tenant = tenants.byId(unit.tenant()).orElseThrow();
        var pack = definitions.tenants().get(tenant.slug());
        return new Roster(tenant.divisionCode(), bureaus.list(unit), pack == null ? List.of() : pack.bureaus());
    }

    /**
     * Bureaus of one tenant.
     *
     * @param known as they are registered
     * @param named as the tenant's pack names them
     */
    record Roster(String divisionCode, List<BureauView> known, List<Bureau> named) {

        /** The bureau that stands for a body: one that names itself, else the one whose name tells it. */
        Optional<BureauView> find(ImplementingBody body) {
            Set<String> carrying = named.stream()
                    .filter(bureau -> bureau.carries().contains(body.name()))
                    .map(Bureau::code)
                    .collect(Collectors.toSet());
            return known.stream()
                    .filter(bureau -> carrying.contains(bureau.code()))
                    .min(order())
                    .or(() -> body.endings().stream()
                            .flatMap(ending ->
                                    known.stream()
                                            .filter(bureau -> bureau.name().endsWith(ending))
                                            .min(order())
                                            .stream())
                            .findFirst());
        }

        /** Those of the tenant's own division before those of its districts. */
        private Comparator<BureauView> order() {
            return Comparator.comparing((BureauView bureau) -> !bureau.code().startsWith(divisionCode, DIVISION_FROM))
                    .thenComparingInt(bureau -> bureau.name().length())
                    .thenComparing(BureauView::code);
        }
    }
}
