package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.plugins.InstalledPlugin;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.Points;
import org.xinheng.spi.evaluation.Evaluator;

/**
 * The standards that count for a tenant: those of the plugins it has switched on, and the kernel's own, which count for
 * everybody. Safe for any thread.
 */
@ApplicationScoped
public class Standards {

    /** Stands where a plugin's id stands when a standard is the kernel's own. */
    public static final String KERNEL = "kernel";

    private static final String KERNEL_LABEL = "平台自带标准";

    private final Plugins plugins;
    private final TenantDirectory tenants;
    private final Definitions definitions;
    private final List<Source> own;

    Standards(
            Plugins plugins,
            TenantDirectory tenants,
            Definitions definitions,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version) {
        this.plugins = plugins;
        this.tenants = tenants;
        this.definitions = definitions;
        this.own = definitions.standards().stream()
                .map(standard -> new Source(KERNEL, version, KERNEL_LABEL, Evaluator.of(standard, List.of())))
                .toList();
    }

    /**
     * A standard and who brings it.
     *
     * @param plugin the plugin's id, or {@link #KERNEL}
     * @param version of the plugin, or of the kernel
     * @param label the plugin's name in Chinese
     */
    public record Source(String plugin, String version, String label, Evaluator evaluator) {

        /** Whether it is the kernel's own; its grade is known before the sectors' grades, which may refer to it. */
        public boolean isKernels() {
            return plugin.equals(KERNEL);
        }
    }

    /** The standards of the unit's tenant, those of its plugins first. */
    public List<Source> enabled(Unit unit) {
        var sources = new ArrayList<Source>();
        for (InstalledPlugin plugin : plugins.listEnabled(unit)) {
            for (Evaluator evaluator : plugin.evaluators()) {
                sources.add(new Source(
                        plugin.id(), plugin.manifest().version(), plugin.label().zh(), evaluator));
            }
        }
        sources.addAll(own);
        return sources;
    }

    /** The standard of this id, if it counts for the unit's tenant. */
    public Optional<Source> find(Unit unit, String standard) {
        return enabled(unit).stream()
                .filter(source -> source.evaluator().standard().id().equals(standard))
                .findFirst();
    }

    /** The tenant's own values for a standard's parameters on a day; those left out take the standard's. */
    public Map<String, Points> parameters(int tenant, Source source, LocalDate day) {
        if (!source.isKernels()) {
            return Map.of();
        }
        String slug = tenants.byId(tenant).map(TenantRef::slug).orElse("");
        return definitions.tuned(slug, source.evaluator().standard().id(), day);
    }
}
