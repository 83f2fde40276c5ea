package org.xinheng.kernel.plugins;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plugin as a tenant's members see it.
 *
 * @param brings what it adds to a tenant that switches it on
 * @param enabledBy bureau and person; null while it is off
 * @param enabledAt null while it is off
 */
public record PluginView(
        String id,
        String version,
        String label,
        String labelEn,
        String description,
        String provider,
        List<String> sectors,
        Brings brings,
        boolean enabled,
        @Nullable String enabledBy,
        @Nullable Instant enabledAt) {

    /** What a plugin adds: catalogue items, standards, list kinds. */
    public record Brings(List<Part> items, List<Part> standards, List<Part> lists) {}

    /** One thing a plugin adds. */
    public record Part(String id, String label) {}

    static PluginView of(InstalledPlugin plugin, @Nullable Enablement enablement) {
        return new PluginView(
                plugin.id(),
                plugin.manifest().version(),
                plugin.label().zh(),
                plugin.label().en(),
                plugin.description(),
                plugin.manifest().provider(),
                List.copyOf(plugin.sectors()),
                new Brings(
                        plugin.items().stream()
                                .map(item -> new Part(item.id(), item.label().zh()))
                                .toList(),
                        plugin.evaluators().stream()
                                .map(evaluator -> new Part(
                                        evaluator.standard().id(),
                                        evaluator.standard().label().zh()))
                                .toList(),
                        List.of()),
                enablement != null,
                enablement == null ? null : enablement.by(),
                enablement == null ? null : enablement.at());
    }
}
