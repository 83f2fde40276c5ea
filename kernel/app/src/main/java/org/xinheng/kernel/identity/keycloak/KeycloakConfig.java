package org.xinheng.kernel.identity.keycloak;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the kernel administers the realm it logs people in with. */
@ConfigMapping(prefix = "kernel.keycloak")
interface KeycloakConfig {

    /** Client with a service account that may manage users, clients and organizations of the realm. */
    @WithDefault("xinheng-admin")
    String adminClient();

    /** Secret of {@link #adminClient()}. Without it no tenant, member or machine client can be made. Never logged. */
    Optional<String> adminSecret();

    /** How long one call may take. */
    @WithDefault("4s")
    Duration answerWithin();
}
