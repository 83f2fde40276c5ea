package org.xinheng.local;

import java.nio.file.Path;

/**
 * Where one installation keeps its data, logs and secrets, and which ports it uses.
 *
 * @param folder {@code ~/.xinheng} or {@code XINHENG_HOME}, readable by its user only
 * @param repository root of the source tree it is built from
 */
record Home(Path folder, Path repository, int port, int keycloakPort, int managementPort, int postgresPort) {

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path keycloak() {
        return folder.resolve("keycloak");
    }

    Path kernel() {
        return folder.resolve("kernel");
    }

    Path logins() {
        return folder.resolve("logins.txt");
    }

    Secrets secrets() {
        return new Secrets(folder.resolve("secrets.properties"));
    }

    /** What was loaded already, so that a second start loads nothing. */
    Secrets done() {
        return new Secrets(folder.resolve("loaded.properties"));
    }

    String kernelUrl() {
        return "http://localhost:" + port;
    }

    LocalKeycloak.Place keycloakPlace() {
        return new LocalKeycloak.Place(keycloakPort, managementPort, kernelUrl(), "http://127.0.0.1:" + port);
    }
}
