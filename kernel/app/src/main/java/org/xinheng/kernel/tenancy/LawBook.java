package org.xinheng.kernel.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;

/** All law and all tenant packs, read and checked as a whole when the kernel starts; one error and it does not start. */
@ApplicationScoped
class LawBook {

    /**
     * @param directory folder of tenant packs, one folder each; without it the packs that ship with the product are read
     */
    @Produces
    @Singleton
    Definitions definitions(@ConfigProperty(name = "kernel.tenants.directory") Optional<Path> directory) {
        return Definitions.loadFrom(List.of(DefinitionRoot.national(), packs(directory)));
    }

    @Produces
    @Singleton
    LawTexts texts(@ConfigProperty(name = "kernel.tenants.directory") Optional<Path> directory) {
        return new LawTexts(packs(directory));
    }

    private static DefinitionRoot packs(Optional<Path> directory) {
        return directory
                .<DefinitionRoot>map(path -> new DefinitionRoot.Directory("tenants", path))
                .orElseGet(() -> new DefinitionRoot.Resources(LawBook.class.getClassLoader(), "tenants"));
    }
}
