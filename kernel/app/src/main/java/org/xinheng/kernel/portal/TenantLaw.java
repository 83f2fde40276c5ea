package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.programmes.Programme;
import org.xinheng.kernel.tenancy.LawOfPlace;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;

/** The law in force on the day of a visit, as it counts for the tenant whose portal is read. */
@ApplicationScoped
class TenantLaw {

    private final Definitions definitions;
    private final TenantDirectory tenants;
    private final LawOfPlace places;

    TenantLaw(Definitions definitions, TenantDirectory tenants, LawOfPlace places) {
        this.definitions = definitions;
        this.tenants = tenants;
        this.places = places;
    }

    Definitions definitions() {
        return definitions;
    }

    /** The pack whose law counts here. */
    String packOf(Visit visit) {
        return places.packOf(visit.tenant().id());
    }

    /** What a tenant's plan sets its bureaus. */
    record Plan(TenantRef tenant, List<Programme> programmes) {}

    /** The plan of the tenant, or of the nearest tenant above that has one. */
    Optional<Plan> plan(Visit visit) {
        return tenants.lineage(visit.tenant().id()).stream()
                .map(tenant -> new Plan(tenant, definitions.programmesOf(tenant.slug())))
                .filter(plan -> !plan.programmes().isEmpty())
                .findFirst();
    }

    /** The name of a list in the reader's language; the one it was stored under where no definition knows it. */
    String listName(Visit visit, String list, String stored) {
        var kind = definitions.listsOf(packOf(visit)).get(list);
        return kind == null || visit.language() == Language.ZH ? stored : GuideRow.spoken(visit, kind.label());
    }

    /** A kind of penalty, as the national table writes it, in the reader's language. */
    String penaltyKind(Visit visit, String kind) {
        if (visit.language() == Language.ZH) {
            return kind;
        }
        return definitions.catalogue().itemVersionOn(PortalPages.PENALTY, visit.today()).stream()
                .flatMap(version -> version.fields().stream())
                .flatMap(field -> field.values().stream())
                .filter(value -> value.label().equals(kind) && !value.labelEn().isEmpty())
                .map(EnumValue::labelEn)
                .findFirst()
                .orElse(kind);
    }

    /** The clocks with these ids that run today; ids the law does not fix are left out. */
    List<GuideRow.Clock> clocks(Visit visit, @Nullable String... ids) {
        var pack = packOf(visit);
        return Stream.of(ids)
                .filter(Objects::nonNull)
                .flatMap(id -> clock(visit, pack, id).stream())
                .toList();
    }

    private Optional<GuideRow.Clock> clock(Visit visit, String pack, String id) {
        return definitions
                .parameterOf(pack, id)
                .flatMap(parameter ->
                        parameter.on(visit.today()).map(value -> GuideRow.Clock.of(visit, parameter, value)));
    }
}
