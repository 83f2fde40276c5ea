package org.xinheng.kernel.plugins;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "kernel.plugins")
interface PluginsConfig {

    /** Folder with the jars this installation ships: the initial versions, taken into the database at start. */
    Optional<Path> directory();

    /**
     * Whether a shipped jar with a known version number but other bytes replaces the stored one, and a newer one takes over
     * at once. For development, where jars are built again and again under one number; in production such a jar stops the
     * start, and a newer one waits for the operator.
     */
    @WithDefault("false")
    boolean directoryWins();

    /** Whether a jar must be signed by somebody the operator trusts. */
    @WithDefault("OPTIONAL")
    Signature signature();

    /** Folder with the certificates of those whose signature counts; needed if signatures are required. */
    Optional<Path> trustedCertificates();

    /** Largest jar in bytes. */
    @WithDefault("16000000")
    int maxJarBytes();

    /** How often this node looks whether another node changed which versions run. */
    @WithDefault("2s")
    String followEvery();

    /** After how many violations on one node a version is quarantined. */
    @WithDefault("20")
    int maxViolations();

    /** What one call into a plugin's Java may use. */
    Budget budget();

    interface Budget {

        /** Loop turns and method calls. Half a second's worth. */
        @WithDefault("50000000")
        long steps();

        /** Bytes allocated. */
        @WithDefault("268435456")
        long bytes();

        /** Time on the clock; a call that does not come back after three times as much is given up. */
        @WithDefault("2s")
        Duration time();
    }

    enum Signature {
        /** Signatures are not looked at. */
        OPTIONAL,
        REQUIRED
    }
}
