package org.xinheng.kernel.archives;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "kernel.archives")
interface ArchivesConfig {

    /** How many days a file waits to be fetched or imported before it is deleted. */
    @WithDefault("7")
    int keepDays();

    /** Shortest pass phrase under which keys travel, in characters. */
    @WithDefault("12")
    int shortestPassphrase();

    /** Largest file that is taken in, in bytes. */
    @WithDefault("2000000000")
    long maxFileBytes();

    /** Largest sum of all entries of a file that is taken in, unpacked, in bytes. */
    @WithDefault("60000000000")
    long maxUnpackedBytes();

    /** How long an export waits for the work its tenant has under way, from the first look at it, before it is given up. */
    @WithDefault("30m")
    Duration patience();

    /** How often this node looks for something to do: a duration as the scheduler reads it, or {@code off}. */
    @WithDefault("2s")
    String lookEvery();
}
