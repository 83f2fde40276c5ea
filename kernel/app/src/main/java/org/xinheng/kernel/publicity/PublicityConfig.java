package org.xinheng.kernel.publicity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "kernel.publicity")
interface PublicityConfig {

    /** How many subjects one unit copies when grades are published: a second's work, so that nothing waits for its locks. */
    @WithDefault("20000")
    int gradesPerUnit();

    /** How often a node looks whether other versions of plugins run on it. */
    @WithDefault("3s")
    Duration followPluginsEvery();
}
