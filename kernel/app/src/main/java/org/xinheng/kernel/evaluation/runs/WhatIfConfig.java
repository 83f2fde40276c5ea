package org.xinheng.kernel.evaluation.runs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "kernel.evaluation.what-if")
interface WhatIfConfig {

    /** How many trials one tenant may have under way on this node at the same time. */
    @WithDefault("2")
    int maxPerTenant();

    /** How many trials this node computes at the same time, whosever they are. */
    @WithDefault("6")
    int maxInAll();

    /** How many parts of the population one trial reads and evaluates at the same time. */
    @WithDefault("2")
    int lanes();
}
