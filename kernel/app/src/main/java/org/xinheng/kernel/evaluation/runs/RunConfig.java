package org.xinheng.kernel.evaluation.runs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "kernel.evaluation.runs")
interface RunConfig {

    /** How many chunks this node grades at the same time; 0 for a node that grades none. */
    @WithDefault("2")
    int workers();

    /** About how many records one chunk holds; a subject is never split. */
    @WithDefault("20000")
    int chunkRecords();

    /** How long a chunk stays with a worker that no longer says that it lives. */
    @WithDefault("20s")
    Duration leaseFor();

    /** How often a chunk is tried before the run fails. */
    @WithDefault("5")
    int maxAttempts();
}
