package org.xinheng.kernel.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.definitions.Definitions;

/**
 * Which place's law counts for a tenant. A tenant opened at run time has no pack of definitions of its own; then the pack of
 * the nearest tenant above counts, and without any the national law alone. Safe for any thread.
 */
@ApplicationScoped
public class LawOfPlace {

    /** For which the definitions answer with the national law. */
    private static final String NOBODY = "";

    private final Definitions definitions;
    private final TenantDirectory directory;

    LawOfPlace(Definitions definitions, TenantDirectory directory) {
        this.definitions = definitions;
        this.directory = directory;
    }

    /** Slug to ask {@link Definitions} with; the empty one, which stands for national law, when no tenant above has a pack. */
    public String packOf(int tenant) {
        return directory.lineage(tenant).stream()
                .map(TenantRef::slug)
                .filter(definitions.tenants()::containsKey)
                .findFirst()
                .orElse(NOBODY);
    }
}
