package org.xinheng.kernel.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.kernel.tenancy.Unit;

/** Which local items a tenant adopted, under which document. */
@ApplicationScoped
class CatalogueAdoptionRepository {

    /** True when the version was not known before. */
    boolean add(Unit unit, CatalogueItem item, ItemVersion version, String origin) {
        var document = version.localRegulation() == null ? version.basis().citation() : version.localRegulation();
        return unit.handle()
                        .createUpdate("""
                                insert into catalogue_adoption (item, version, origin, document, gate, adopted_by)
                                values (:item, :version, :origin, :document, 'PASSED', :by) on conflict do nothing
                                """)
                        .bind("item", item.id())
                        .bind("version", version.version())
                        .bind("origin", origin)
                        .bind("document", document)
                        .bind("by", unit.actor().name())
                        .execute()
                == 1;
    }
}
