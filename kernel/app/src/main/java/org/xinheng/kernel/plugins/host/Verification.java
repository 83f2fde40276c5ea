package org.xinheng.kernel.plugins.host;

import org.jspecify.annotations.Nullable;

/**
 * What became of a jar.
 *
 * @param plugin loaded and tested, for the caller to run or to close; null if there is anything against it
 */
public record Verification(Report report, @Nullable LoadedPlugin plugin) {

    /** Closes what was loaded, if anything was. */
    public Report reportOnly() {
        if (plugin != null) {
            plugin.close();
        }
        return report;
    }
}
