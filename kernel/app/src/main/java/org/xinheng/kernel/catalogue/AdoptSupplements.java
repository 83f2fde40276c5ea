package org.xinheng.kernel.catalogue;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.identity.opening.TenantOpened;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Database;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Work;

/**
 * Writes down which local items each tenant adopted, with document and gate result: when a tenant is opened, and at
 * start for packs that gained items. A definition that the gate refuses never gets here; the kernel does not start.
 */
@ApplicationScoped
class AdoptSupplements implements FactListener<TenantOpened> {

    private final Definitions definitions;
    private final TenantDirectory directory;
    private final Work work;
    private final CatalogueAdoptionRepository adoptions;
    private final Rounds rounds;
    private final Jdbi job;

    AdoptSupplements(
            Definitions definitions,
            TenantDirectory directory,
            Work work,
            CatalogueAdoptionRepository adoptions,
            Rounds rounds,
            @Database(Database.As.JOB) Jdbi job) {
        this.definitions = definitions;
        this.directory = directory;
        this.work = work;
        this.adoptions = adoptions;
        this.rounds = rounds;
        this.job = job;
    }

    void start(@Observes StartupEvent event) {
        Set<Integer> unfinished = rounds.beingOpened();
        directory.all().stream()
                .filter(tenant -> definitions.tenants().containsKey(tenant.slug()))
                .filter(tenant -> !unfinished.contains(tenant.id()))
                .forEach(this::adopt);
    }

    @Override
    public Class<TenantOpened> hears() {
        return TenantOpened.class;
    }

    @Override
    public void hear(Actor actor, TenantOpened fact) {
        directory.forget();
        directory.byId(fact.opened()).ifPresent(this::adopt);
    }

    private void adopt(TenantRef tenant) {
        if (isComplete(tenant)) {
            return;
        }
        work.change(Actor.system(tenant.id()), "catalogue.adopt", unit -> {
            var added = 0;
            for (var item : definitions.catalogueOf(tenant.slug()).items()) {
                if (isLocal(item)) {
                    for (var version : item.versions()) {
                        added += adoptions.add(unit, item, version, origin(tenant, item)) ? 1 : 0;
                    }
                }
            }
            unit.note("adopted", added);
        });
    }

    /** Looks without a unit of work, so that a start that finds nothing new leaves no audit lines. */
    private boolean isComplete(TenantRef tenant) {
        var wanted = definitions.catalogueOf(tenant.slug()).items().stream()
                .filter(this::isLocal)
                .mapToInt(item -> item.versions().size())
                .sum();
        var known = job.withHandle(
                handle -> handle.createQuery("select count(*) from catalogue_adoption where tenant = :tenant")
                        .bind("tenant", tenant.id())
                        .mapTo(Integer.class)
                        .one());
        return known >= wanted;
    }

    private boolean isLocal(CatalogueItem item) {
        return definitions.catalogue().item(item.id()).isEmpty();
    }

    private String origin(TenantRef tenant, CatalogueItem item) {
        var adopter = tenant.slug();
        for (var above : directory.lineage(tenant.id())) {
            if (definitions.catalogueOf(above.slug()).item(item.id()).isPresent()) {
                adopter = above.slug();
            }
        }
        return adopter;
    }
}
