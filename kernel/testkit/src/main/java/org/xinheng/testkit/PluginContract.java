package org.xinheng.testkit;

import org.xinheng.spi.SectorPlugin;

/** What every contract needs to know: the plugin it is about. */
public interface PluginContract {

    /** A new instance of the plugin. */
    SectorPlugin plugin();

    /** The plugin with its files. */
    default PluginUnderTest underTest() {
        return PluginUnderTest.of(plugin());
    }
}
