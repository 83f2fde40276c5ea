package org.xinheng.kernel.plugins;

import org.xinheng.kernel.shared.Fact;

/** A tenant switched a plugin on or off. */
public record PluginSwitched(String plugin, boolean on) implements Fact {}
