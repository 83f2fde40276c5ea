package org.xinheng.kernel.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.xinheng.local.LocalKeycloak;

/**
 * A real Keycloak with a fresh realm, for tests that log in. It takes some seconds to start, so only test classes that
 * ask for it by {@code @WithTestResource(TestKeycloak.class)} pay for it.
 */
public class TestKeycloak implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var port = freePort();
        LocalKeycloak keycloak = Servers.require().keycloak(port);
        return Map.of(
                "quarkus.http.test-port", Integer.toString(port),
                "quarkus.oidc.auth-server-url", keycloak.url() + "/realms/xinheng",
                "quarkus.oidc.credentials.secret", keycloak.consoleSecret(),
                "kernel.keycloak.admin-secret", keycloak.adminClientSecret(),
                "kernel.demo", "true",
                "test.keycloak.url", keycloak.url(),
                "test.keycloak.admin-secret", keycloak.adminClientSecret());
    }

    @Override
    public void stop() {
        // The servers end with the JVM, so that a restart of the kernel finds them warm.
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
