package org.xinheng.kernel.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "kernel.intake")
interface IntakeConfig {

    /** How many batches this node reads at the same time; 0 for a node that only receives. */
    @WithDefault("2")
    int workers();

    /** How many data rows are committed together; also how many are done again after a kill at most. */
    @WithDefault("5000")
    int chunkRows();

    /** How long a batch stays with a worker that no longer says that it lives. */
    @WithDefault("15s")
    Duration leaseFor();

    /** Largest file in bytes. */
    @WithDefault("2000000000")
    long maxFileBytes();

    /** Most rows of one API call. */
    @WithDefault("5000")
    int maxApiRows();

    /** How often a batch is tried when the kernel itself fails, before it is given up. */
    @WithDefault("5")
    int maxAttempts();
}
