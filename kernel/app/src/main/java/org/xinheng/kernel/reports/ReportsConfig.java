package org.xinheng.kernel.reports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "kernel.reports")
interface ReportsConfig {

    /** How many reports are printed at the same time on a node; each holds the fonts in memory, some 25 MB. */
    @WithDefault("2")
    int maxPrinting();

    /** How long a report waits for its turn to be printed before its reader is asked to come back. */
    @WithDefault("30s")
    Duration printWithin();
}
