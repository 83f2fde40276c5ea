package org.xinheng.kernel.plugins;

import java.util.List;

/**
 * What switching a plugin on would add to this tenant, or switching it off would take away, and who is in charge of it.
 *
 * @param bureaus names of the tenant's bureaus of the plugin's sectors; empty if it has none and the credit office decides
 * @param maySwitch whether whoever asks may switch it
 */
public record PluginPreview(PluginView plugin, List<String> bureaus, boolean maySwitch) {}
