package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kernel's configuration for one installation, in a file only its user can read. */
final class KernelSettings {

    private KernelSettings() {}

    /** @param more settings that override ours; for tests that want short terms */
    static Path write(Home home, LocalPostgres postgres, LocalKeycloak keycloak, Map<String, String> more) {
        var text = new StringBuilder("# Written by deploy/up at every start.\n");
        var all = settings(home, postgres, keycloak);
        all.putAll(more);
        all.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        try {
            PrivateFiles.folder(home.kernel());
            return PrivateFiles.write(home.kernel().resolve("application.properties"), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(Home home, LocalPostgres postgres, LocalKeycloak keycloak) {
        var all = new LinkedHashMap<String, String>();
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", Integer.toString(home.port()));
        dataSource(all, "quarkus.datasource", postgres, DatabaseRole.APP);
        dataSource(all, "quarkus.datasource.portal", postgres, DatabaseRole.PORTAL);
        dataSource(all, "quarkus.datasource.job", postgres, DatabaseRole.JOB);
        dataSource(all, "quarkus.datasource.owner", postgres, DatabaseRole.OWNER);
        var secrets = home.secrets();
        all.put("quarkus.oidc.auth-server-url", keycloak.realmUrl());
        all.put("quarkus.oidc.client-id", "xinheng-console");
        all.put("quarkus.oidc.credentials.secret", keycloak.consoleSecret());
        // Fixed, so that log-ins survive a restart of the kernel.
        all.put("quarkus.oidc.authentication.state-secret", twice(secrets, "oidc.state"));
        all.put("quarkus.oidc.token-state-manager.encryption-secret", twice(secrets, "oidc.tokens"));
        all.put("kernel.keycloak.admin-secret", keycloak.adminClientSecret());
        all.put("kernel.audit.secret", twice(secrets, "audit"));
        all.put("kernel.crypto.secret", twice(secrets, "crypto"));
        all.put("kernel.plugins.directory", plugins(home).toString());
        // Jars are built again and again under one version number here.
        all.put("kernel.plugins.directory-wins", "true");
        all.put("kernel.portal.url", "http://{host}:%d/".formatted(home.port()));
        all.put("kernel.portal.console-url", home.kernelUrl() + "/console/");
        return all;
    }

    /**
     * The built plugins, copied aside so that a running kernel does not lose its jars to the next build. Folders with a
     * leading underscore are templates and stay behind.
     */
    private static Path plugins(Home home) {
        var folder = home.kernel().resolve("plugins");
        PrivateFiles.deleteTree(folder);
        PrivateFiles.folder(folder);
        var built = home.repository().resolve("plugins");
        try (var jars = Files.find(
                built, 3, (path, attributes) -> path.toString().matches(".*/[^_/][^/]*/target/[^/]+\\d\\.jar"))) {
            for (var jar : jars.toList()) {
                Files.copy(jar, folder.resolve(jar.getFileName()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dataSource(Map<String, String> all, String prefix, LocalPostgres postgres, DatabaseRole role) {
        all.put(prefix + ".jdbc.url", postgres.url());
        all.put(prefix + ".username", role.user());
        all.put(prefix + ".password", postgres.password(role));
    }

    /** 48 characters, because some of these secrets have to be longer than one generated password. */
    private static String twice(Secrets secrets, String name) {
        return secrets.require(name + ".1") + secrets.require(name + ".2");
    }
}
