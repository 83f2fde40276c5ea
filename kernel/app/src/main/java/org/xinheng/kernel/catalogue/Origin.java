package org.xinheng.kernel.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a catalogue item comes from; exactly one of tenant, plugin and national is set.
 *
 * @param tenant slug of the tenant whose local supplement holds it
 * @param plugin id of the sector plugin that brings it
 * @param national true for the national base
 * @param name what people call that tenant or plugin, in Chinese; absent for the national base
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        @Nullable String tenant,
        @Nullable String plugin,
        @Nullable Boolean national,
        @Nullable String name) {

    /** The national base catalogue. */
    public static final Origin NATIONAL = new Origin(null, null, true, null);

    /** The local supplement of this tenant. */
    public static Origin ofTenant(String slug, String name) {
        return new Origin(slug, null, null, name);
    }

    /** A sector plugin. */
    public static Origin ofPlugin(String id, String name) {
        return new Origin(null, id, null, name);
    }
}
