package org.xinheng.kernel.catalogue;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.LawOfPlace;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;

/**
 * What a tenant may record. Safe for any thread.
 *
 * <p>The catalogue is public knowledge and read from a public copy, so asking opens no unit of work and leaves no audit
 * line; adopting an item does both.
 */
@ApplicationScoped
public class Catalogue {

    /** How the first cell of a template's example row begins; intake leaves such a row out. */
    public static final String EXAMPLE_MARK = "样例：";

    /** An item in somebody's catalogue, whatever the day. */
    private record Held(CatalogueItem item, Origin origin) {}

    private final Definitions definitions;
    private final TenantDirectory directory;
    private final LawOfPlace law;
    private final List<SectorItems> sectors;
    private final List<Adjustments> adjustments;
    private final Clock clock;

    Catalogue(
            Definitions definitions,
            TenantDirectory directory,
            LawOfPlace law,
            @All List<SectorItems> sectors,
            @All List<Adjustments> adjustments,
            Clock clock) {
        this.definitions = definitions;
        this.directory = directory;
        this.law = law;
        this.sectors = sectors;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /** Every item the unit's tenant may use on the day. */
    public List<OfferedItem> list(Unit unit, LocalDate day) {
        return list(unit.actor(), day);
    }

    /** Every item the actor's tenant may use on the day: national, inherited, local, then sector items. */
    public List<OfferedItem> list(Actor actor, LocalDate day) {
        return offered(actor.tenant()).values().stream()
                .flatMap(held -> offer(actor, held, day).stream())
                .toList();
    }

    /** The item as it is in force on the day, if the actor's tenant may use it. */
    public Optional<OfferedItem> find(Actor actor, String item, LocalDate day) {
        return Optional.ofNullable(offered(actor.tenant()).get(item)).flatMap(held -> offer(actor, held, day));
    }

    private Optional<OfferedItem> offer(Actor actor, Held held, LocalDate day) {
        return held.item()
                .itemVersionOn(day)
                .map(version -> new OfferedItem(
                        held.item(),
                        version,
                        held.origin(),
                        reporting(actor, LocalDate.MIN).days(version, day)));
    }

    /**
     * By when the bureaus of the actor's tenant have to report.
     *
     * @param since the day the place began to report here; what had to be reported before cannot be late here
     */
    public ReportingClock reporting(Actor actor, LocalDate since) {
        return new ReportingClock(definitions, law.packOf(actor.tenant()), since);
    }

    /** As {@link #require(Actor, String, LocalDate)}, for a unit of work that is under way. */
    public OfferedItem require(Unit unit, String item, LocalDate day) {
        return require(unit.actor(), item, day);
    }

    /**
     * The item as it is in force on the day.
     *
     * @throws KernelException {@code ITEM_NOT_FOUND} (404) when the tenant's catalogue has no such item;
     *     {@code ITEM_NOT_IN_FORCE} (409) when it has, but not on this day
     */
    public OfferedItem require(Actor actor, String item, LocalDate day) {
        var held = offered(actor.tenant()).get(item);
        if (held == null) {
            throw new KernelException(
                    CatalogueError.ITEM_NOT_FOUND,
                    "本地区的信用信息目录中没有“%s”。不在目录中的信息不得归集（国办发〔2020〕49号），请先按程序列入补充目录。".formatted(item));
        }
        return offer(actor, held, day)
                .orElseThrow(() -> new KernelException(
                        CatalogueError.ITEM_NOT_IN_FORCE,
                        "目录事项“%s”在 %s 没有有效版本。请核对日期，或查看该事项的生效期间。"
                                .formatted(held.item().label().zh(), day)));
    }

    private Map<String, Held> offered(int tenant) {
        var lineage = directory.lineage(tenant);
        var items = new LinkedHashMap<String, Held>();
        definitions
                .catalogueOf(law.packOf(tenant))
                .items()
                .forEach(item -> items.put(item.id(), new Held(item, origin(lineage, item.id()))));
        for (var sector : sectors) {
            sector.enabledFor(tenant)
                    .forEach(offer -> items.putIfAbsent(
                            offer.item().id(), new Held(offer.item(), Origin.ofPlugin(offer.plugin(), offer.label()))));
        }
        // What the tenants above decided comes first: everybody below may narrow further, nobody widen.
        lineage.reversed()
                .forEach(upper -> inForce(upper.id())
                        .forEach((item, adjustment) -> items.computeIfPresent(
                                item, (id, held) -> new Held(adjusted(held.item(), adjustment), held.origin()))));
        return items;
    }

    private static CatalogueItem adjusted(CatalogueItem item, Adjustment adjustment) {
        return item.withVersions(item.versions().stream()
                .map(version -> version.adjusted(adjustment.disclosure(), adjustment.weight()))
                .toList());
    }

    /** Whether records of an item may be evidence for lists, as the actor's tenant and those above it decided. */
    public boolean isEvidence(Actor actor, String item) {
        return directory.lineage(actor.tenant()).stream()
                .map(tenant -> inForce(tenant.id()).get(item))
                .allMatch(adjustment -> adjustment == null || !adjustment.noLists());
    }

    private Map<String, Adjustment> inForce(int tenant) {
        LocalDate today = LocalDate.now(clock);
        var found = new HashMap<String, Adjustment>();
        adjustments.forEach(source -> source.of(tenant)
                .forEach((item, known) -> known.stream()
                        .filter(adjustment -> adjustment.isInForceOn(today))
                        .forEach(adjustment -> found.put(item, adjustment))));
        return found;
    }

    /** The uppermost tenant whose catalogue holds the item is the one that adopted it. */
    private Origin origin(List<TenantRef> lineage, String item) {
        if (definitions.catalogue().item(item).isPresent()) {
            return Origin.NATIONAL;
        }
        var adopter = Origin.ofTenant("", "");
        for (var tenant : lineage) {
            if (definitions.catalogueOf(tenant.slug()).item(item).isPresent()) {
                adopter = Origin.ofTenant(tenant.slug(), tenant.name());
            }
        }
        return adopter;
    }
}
