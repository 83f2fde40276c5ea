package org.xinheng.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.LocalPostgres;
import org.xinheng.local.TestServers;

/**
 * The servers behind the tests. When test resources differ, Quarkus restarts the kernel in a new class loader, which then
 * gets servers of its own; all of them end with the JVM.
 */
final class Servers {

    private static @Nullable TestServers running;
    private static @Nullable Map<String, String> keycloak;

    private Servers() {}

    /** Configuration of a kernel on an empty database. */
    static synchronized Map<String, String> database() {
        return database(require().postgres());
    }

    /** Configuration of a kernel whose people log in at a Keycloak with a fresh realm. */
    static synchronized Map<String, String> keycloak() {
        var known = keycloak;
        if (known == null) {
            known = keycloak(require());
            keycloak = known;
        }
        return known;
    }

    private static TestServers require() {
        var servers = running;
        if (servers == null) {
            servers = TestServers.start();
            running = servers;
        }
        return servers;
    }

    private static Map<String, String> database(LocalPostgres postgres) {
        var config = new HashMap<String, String>();
        source(config, "quarkus.datasource", postgres, DatabaseRole.APP);
        source(config, "quarkus.datasource.portal", postgres, DatabaseRole.PORTAL);
        source(config, "quarkus.datasource.job", postgres, DatabaseRole.JOB);
        source(config, "quarkus.datasource.owner", postgres, DatabaseRole.OWNER);
        config.put("test.superuser.url", postgres.url());
        config.put("test.superuser.password", postgres.password(DatabaseRole.SUPERUSER));
        return config;
    }

    private static void source(Map<String, String> config, String prefix, LocalPostgres postgres, DatabaseRole role) {
        config.put(prefix + ".jdbc.url", postgres.url());
        config.put(prefix + ".username", role.user());
        config.put(prefix + ".password", postgres.password(role));
    }

    private static Map<String, String> keycloak(TestServers servers) {
        var port = freePort();
        var keycloak = servers.keycloak(port);
        return Map.of(
                "quarkus.http.test-port", Integer.toString(port),
                "quarkus.oidc.auth-server-url", keycloak.url() + "/realms/xinheng",
                "quarkus.oidc.credentials.secret", keycloak.consoleSecret(),
                "kernel.keycloak.admin-secret", keycloak.adminClientSecret(),
                "kernel.demo", "true",
                "test.keycloak.url", keycloak.url(),
                "test.keycloak.admin-secret", keycloak.adminClientSecret());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
