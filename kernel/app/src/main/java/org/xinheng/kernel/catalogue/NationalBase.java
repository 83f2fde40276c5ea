package org.xinheng.kernel.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinheng.definitions.CatalogueItem;

/** The national base catalogue that ships with the definitions module, read once. */
@ApplicationScoped
class NationalBase {

    List<CatalogueItem> items() {
        return List.of();
    }
}
