package org.xinheng.kernel.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "kernel.audit")
interface AuditConfig {

    /** Secret that keys the chain of seals, at least 16 characters. Keep it outside the database. Never logged. */
    String secret();

    /** How long a line waits at least before it is sealed, so that slow transactions find their place. */
    @WithDefault("5s")
    Duration sealAfter();

    /** How often waiting lines are sealed: a duration as the scheduler reads it, or {@code off}. */
    @WithDefault("30s")
    String sealEvery();
}
