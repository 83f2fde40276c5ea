package org.xinheng.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.LocalPostgres;
import org.xinheng.local.TestServers;

/**
 * The servers of this test run, started once however often the kernel is restarted. A restarted kernel has a new class
 * loader, so what is shared are types of the JDK in the system properties.
 */
final class Servers {

    private static final String DATABASE = "xinheng.test.database";
    private static final String KEYCLOAK = "xinheng.test.keycloak";

    private Servers() {}

    /** Configuration of a kernel on an empty database. */
    static Map<String, String> database() {
        return configuration(DATABASE);
    }

    /** Configuration of a kernel whose people log in at a Keycloak with a fresh realm. */
    static Map<String, String> keycloak() {
        return configuration(KEYCLOAK);
    }

    @SuppressWarnings("unchecked") // put there below
    private static synchronized Map<String, String> configuration(String key) {
        var shared = System.getProperties();
        if (!shared.containsKey(DATABASE)) {
            var servers = TestServers.start();
            var database = database(servers.postgres());
            shared.put(DATABASE, (Supplier<Map<String, String>>) () -> database);
            shared.put(KEYCLOAK, once(() -> keycloak(servers)));
        }
        return ((Supplier<Map<String, String>>) shared.get(key)).get();
    }

    private static Supplier<Map<String, String>> once(Supplier<Map<String, String>> start) {
        var started = new HashMap<String, String>();
        return () -> {
            synchronized (started) {
                if (started.isEmpty()) {
                    started.putAll(start.get());
                }
                return started;
            }
        };
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
