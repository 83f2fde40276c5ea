package org.xinheng.spi;

import java.util.List;

/**
 * The one class a sector plugin offers; exactly one per jar, named in
 * {@code META-INF/services/org.xinheng.spi.SectorPlugin}.
 *
 * <p>Identity (id, version, required SPI range, provider) stands in {@code plugin.properties}. Law stands in
 * {@code definitions/} as YAML: a plugin whose whole evaluation is data overrides nothing here. New extension points
 * arrive as new default methods, so a plugin built today keeps loading tomorrow.
 *
 * <p>The class needs a public constructor without arguments. The kernel makes one instance per installed version and
 * calls it from any thread; it must hold no state that changes. An exception from the constructor or from any method
 * here refuses the plugin by name.
 *
 * @since SPI 1.0
 */
public interface SectorPlugin {

    /** The SPI version of these types (semantic versioning); {@code plugin.requires} is tested against it. */
    String SPI_VERSION = "1.0.0";

    /**
     * Indicators that data cannot express. Any number; ids must be unique within the plugin. Asked once at start; a
     * standard refers to one by {@code measure: {java: <id>}}.
     *
     * @since SPI 1.0
     */
    default List<Indicator> indicators() {
        return List.of();
    }
}
