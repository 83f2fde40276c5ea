package org.xinheng.kernel.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Definitions;

/** The national base catalogue that ships with the definitions module, read once. */
@ApplicationScoped
class NationalBase {

    private final Definitions definitions = Definitions.national();

    List<CatalogueItem> items() {
        return definitions.catalogue().items();
    }

    /** The law that ships with the definitions module; also for publicity and working days. */
    @Produces
    @Singleton
    Definitions definitions() {
        return definitions;
    }
}
