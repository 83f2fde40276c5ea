package org.xinheng.kernel.identity.opening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where people find portals and console. */
@ConfigMapping(prefix = "kernel.portal")
interface PortalConfig {

    /** Parent domain of portals that bring no host of their own: {@code <slug>.<domain>}. */
    @WithDefault("localhost")
    String domain();

    /** Address of a portal; {@code {host}} stands for its host name. */
    @WithDefault("http://{host}:8080/")
    String url();

    /** Address of the console. */
    @WithDefault("http://localhost:8080/console/")
    String consoleUrl();
}
