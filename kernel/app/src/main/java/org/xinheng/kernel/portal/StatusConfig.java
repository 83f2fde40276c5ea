package org.xinheng.kernel.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "kernel.portal.status")
interface StatusConfig {

    /** How often one address may ask within the window, on each node. */
    @WithDefault("30")
    int maxPerAddress();

    /** How many wrong query codes one case number bears within the window, on each node. */
    @WithDefault("10")
    int maxWrong();

    /** How long attempts are remembered. */
    @WithDefault("10m")
    Duration rememberedWithin();
}
