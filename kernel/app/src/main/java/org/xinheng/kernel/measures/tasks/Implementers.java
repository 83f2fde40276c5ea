package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.measures.ImplementingBody;
import org.xinheng.definitions.tenants.Bureau;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.identity.places.FormerDivisions;
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
    private final FormerDivisions places;

    Implementers(Definitions definitions, TenantDirectory tenants, Bureaus bureaus, FormerDivisions places) {
        this.definitions = definitions;
        this.tenants = tenants;
        this.bureaus = bureaus;
        this.places = places;
    }

    /** The bureaus of the unit's tenant, ready to be asked for several bodies. */
    Roster roster(Unit unit) {
        TenantRef tenant = tenants.byId(unit.tenant()).orElseThrow();
        var pack = definitions.tenants().get(tenant.slug());
        var divisions = Stream.concat(Stream.of(tenant.divisionCode()), places.formerCodes(unit, tenant.id()).stream())
                .toList();
        return new Roster(divisions, bureaus.list(unit), pack == null ? List.of() : pack.bureaus());
    }

    /**
     * Bureaus of one tenant.
     *
     * @param divisions the tenant's code, and those it had before: bureaus keep the codes they were given then
     * @param known as they are registered
     * @param named as the tenant's pack names them
     */
    record Roster(List<String> divisions, List<BureauView> known, List<Bureau> named) {

        /** The bureau that stands for a body: one that names itself, else the one whose name tells it. */
        Optional<BureauView> find(ImplementingBody body) {
            Set<String> carrying = named.stream()
                    .filter(bureau -> bureau.carries().contains(body.name()))
                    .map(Bureau::code)
                    .collect(Collectors.toSet());
            return known.stream()
                    .filter(bureau -> carrying.contains(bureau.code())
                            || bureau.formerly().stream()
                                    .map(BureauView.Former::code)
                                    .anyMatch(carrying::contains))
                    .min(order())
                    .or(() -> body.endings().stream()
                            .flatMap(ending ->
                                    known.stream().filter(bureau -> isCalled(bureau, ending)).min(order()).stream())
                            .findFirst());
        }

        /** By its own name, or by that of a bureau it carries on for. */
        private static boolean isCalled(BureauView bureau, String ending) {
            return bureau.name().endsWith(ending)
                    || bureau.formerly().stream()
                            .anyMatch(former -> former.name().endsWith(ending));
        }

        /** Those of the tenant's own division before those of its districts. */
        private Comparator<BureauView> order() {
            return Comparator.comparing((BureauView bureau) -> divisions.stream()
                            .noneMatch(division -> bureau.code().startsWith(division, DIVISION_FROM)))
                    .thenComparingInt(bureau -> bureau.name().length())
                    .thenComparing(BureauView::code);
        }
    }
}
