package org.xinheng.kernel.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real Keycloak with a fresh realm, for tests that log in. It takes some seconds to start, so only test classes that
 * ask for it by {@code @WithTestResource(value = TestKeycloak.class, scope = MATCHING_RESOURCES)} pay for it.
 */
public class TestKeycloak implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Servers.keycloak();
    }

    @Override
    public void stop() {
        // The server ends with the JVM, so that a restart of the kernel finds it warm.
    }
}
