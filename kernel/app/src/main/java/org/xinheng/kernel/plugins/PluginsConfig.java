package org.xinheng.kernel.plugins;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "kernel.plugins")
interface PluginsConfig {

    /** Folder with the plugins' jars, read once at start. Without it there are no plugins. */
    Optional<Path> directory();
}
