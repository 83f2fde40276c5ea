package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A running Keycloak with the realm {@code xinheng}, on the database of a {@link LocalPostgres}.
 *
 * <p>Its administrator and the secrets of its clients are generated at the first start and kept; the account with which
 * Keycloak bootstraps itself is deleted as soon as the permanent one exists.
 */
public final class LocalKeycloak implements AutoCloseable {

    public static final String REALM = "xinheng";

    /** Where it listens, and where the kernel (whose addresses the console's client may be sent back to) listens. */
    public record Place(int port, int managementPort, String kernelUrl, String kernelAddress) {

        /** Free ports for both; the kernel on the given port of this machine. */
        public static Place free(int kernelPort) {
            return new Place(
                    Ports.free(), Ports.free(), "http://localhost:" + kernelPort, "http://127.0.0.1:" + kernelPort);
        }

        /** Address for browsers and for the kernel. */
        public String url() {
            return "http://localhost:" + port;
        }
    }

    private static final String ADMINISTRATOR = "keycloak-administrator";
    private static final String TEMPORARY = "temporary-bootstrap";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final KeycloakProcess process;
    private final Secrets secrets;
    private final Place place;
    private final KeycloakAdmin admin;

    private LocalKeycloak(KeycloakProcess process, Secrets secrets, Place place) {
        this.process = process;
        this.secrets = secrets;
        this.place = place;
        this.admin = new KeycloakAdmin(
                place.url(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        secrets.require("keycloak.administrator")));
    }

    /** Starts it in the folder (log, process record, secrets), or adopts the one that runs there already. */
    public static LocalKeycloak start(Path folder, LocalPostgres postgres, Place place, Progress progress) {
        var software = Software.ofThisUser().keycloak();
        var process = new KeycloakProcess(software, PrivateFiles.folder(folder.toAbsolutePath()));
        var secrets = new Secrets(folder.resolve("secrets.properties"));
        process.build(progress);
        if (process.running()) {
            process.await(place.managementPort(), PATIENCE, progress);
        } else {
            startTwiceAtMost(process, secrets, postgres, place, progress);
        }
        var keycloak = new LocalKeycloak(process, secrets, place);
        keycloak.replaceBootstrapAccount();
        keycloak.importRealm();
        return keycloak;
    }

    /** On a busy machine Keycloak 26.7 was seen to end by itself right after its bootstrap, without a word. */
    private static void startTwiceAtMost(
            KeycloakProcess process, Secrets secrets, LocalPostgres postgres, Place place, Progress progress) {
        for (boolean again = false; ; again = true) {
            var first = !secrets.knows("keycloak.ready");
            progress.step(first ? "启动 Keycloak（第一次要建库，约 40 秒）" : "启动 Keycloak");
            process.start(
                    place,
                    postgres,
                    first
                            ? Map.of(
                                    "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                                    TEMPORARY,
                                    "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                                    secrets.require("keycloak.bootstrap"))
                            : Map.of());
            try {
                process.await(place.managementPort(), PATIENCE, progress);
                return;
            } catch (LocalException e) {
                if (again || process.running()) {
                    throw e;
                }
                progress.step("Keycloak 启动后退出了，再启动一次");
            }
        }
    }

    /** Stops the one of the folder if it runs; true if it did. */
    public static boolean stop(Path folder) {
        return new KeycloakProcess(folder, folder).stop();
    }

    /** Whether the one of the folder runs. */
    static boolean running(Path folder) {
        return new KeycloakProcess(folder, folder).running();
    }

    public String url() {
        return place.url();
    }

    /** Issuer, i.e. {@code quarkus.oidc.auth-server-url}. */
    public String realmUrl() {
        return place.url() + "/realms/" + REALM;
    }

    /** Secret of the client {@code xinheng-console}. */
    public String consoleSecret() {
        return secrets.require("client.xinheng-console");
    }

    /** Secret of the client {@code xinheng-admin}, with which the kernel provisions tenants and members. */
    public String adminClientSecret() {
        return secrets.require("client.xinheng-admin");
    }

    public String administrator() {
        return ADMINISTRATOR;
    }

    public String administratorPassword() {
        return secrets.require("keycloak.administrator");
    }

    /** The administration API, as the permanent administrator. */
    public KeycloakAdmin admin() {
        return admin;
    }

    public long pid() {
        return process.pid();
    }

    /** Imports the realm if it is missing, and brings addresses and secrets of its clients up to date. */
    void importRealm() {
        if (!admin.has("/" + REALM)) {
            admin.post("", realm());
            organizationClaimWithIdAndAttributes();
            askForNameAndPasswordOnOnePage();
        }
        followAddresses();
    }

    /** Of this start: an installation may come back on other ports. */
    private void followAddresses() {
        admin.put("/" + REALM, Map.of("attributes", Map.of("frontendUrl", place.url())));
        var console = client("xinheng-console");
        var changed = (ObjectNode) console;
        changed.put("rootUrl", place.kernelUrl()).put("secret", consoleSecret());
        changed.putArray("redirectUris").add(place.kernelUrl() + "/*").add(place.kernelAddress() + "/*");
        admin.put("/%s/clients/%s".formatted(REALM, console.get("id").asText()), changed);
    }

    /** Throws the realm away and imports it anew: for tests, whose users and organizations must not pile up. */
    void resetRealm() {
        if (admin.has("/" + REALM)) {
            admin.delete("/" + REALM);
        }
        importRealm();
    }

    /** A user of the realm with a permanent password; returns the id. For tests and for the first operator. */
    public String addUser(String username, String name, String password, List<String> realmRoles) {
        var existing = admin.get("/%s/users?exact=true&username=%s".formatted(REALM, username));
        if (!existing.isEmpty()) {
            return existing.get(0).get("id").asText();
        }
        var id = admin.post(
                "/" + REALM + "/users",
                Map.of(
                        "username",
                        username,
                        "firstName",
                        name,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        for (var role : realmRoles) {
            var found = admin.get("/%s/roles/%s".formatted(REALM, role));
            admin.post("/%s/users/%s/role-mappings/realm".formatted(REALM, id), List.of(found));
        }
        return id;
    }

    /** Replaces a user's password by this permanent one, which need not be changed at the first log-in. */
    public void setPassword(String username, String password) {
        var user = admin.get("/%s/users?exact=true&username=%s".formatted(REALM, username))
                .get(0);
        admin.put(
                "/%s/users/%s/reset-password".formatted(REALM, user.get("id").asText()),
                Map.of("type", "password", "value", password, "temporary", false));
        admin.put(
                "/%s/users/%s".formatted(REALM, user.get("id").asText()),
                ((ObjectNode) user).set("requiredActions", KeycloakAdmin.JSON.createArrayNode()));
    }

    /** An access token of a client's own account (machine clients). */
    public String clientToken(String clientId, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /**
     * An access token as the console would hold it for this user, without a browser. For tests: the first call adds a
     * client {@code xinheng-tests} that may trade passwords for tokens, which no installed client may.
     */
    public String userToken(String username, String password) {
        var secret = secrets.require("client.xinheng-tests");
        ensurePasswordClient("xinheng-tests", secret);
        return passwordToken("xinheng-tests", secret, username, password);
    }

    /** A client that may trade passwords for tokens, with the same claims as the console's. */
    void ensurePasswordClient(String clientId, String secret) {
        if (!admin.get("/%s/clients?clientId=%s".formatted(REALM, clientId)).isEmpty()) {
            return;
        }
        var mappers = client("xinheng-console").get("protocolMappers");
        for (var mapper : mappers) {
            ((ObjectNode) mapper).remove("id");
        }
        admin.post(
                "/" + REALM + "/clients",
                Map.of(
                        "clientId",
                        clientId,
                        "secret",
                        secret,
                        "publicClient",
                        false,
                        "standardFlowEnabled",
                        false,
                        "directAccessGrantsEnabled",
                        true,
                        "protocolMappers",
                        mappers));
    }

    void removeClient(String clientId) {
        for (var client : admin.get("/%s/clients?clientId=%s".formatted(REALM, clientId))) {
            admin.delete("/%s/clients/%s".formatted(REALM, client.get("id").asText()));
        }
    }

    String passwordToken(String clientId, String secret, String username, String password) {
        return token(Map.of(
                "grant_type", "password",
                "client_id", clientId,
                "client_secret", secret,
                "username", username,
                "password", password,
                "scope", "openid organization"));
    }

    /** Stops the server. */
    @Override
    public void close() {
        process.stop();
    }

    private String token(Map<String, String> form) {
        try {
            return admin.token(REALM, form).get("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode client(String clientId) {
        return admin.get("/%s/clients?clientId=%s".formatted(REALM, clientId)).get(0);
    }

    private byte[] realm() {
        var values = Map.of(
                "keycloak.url", place.url(),
                "kernel.url", place.kernelUrl(),
                "kernel.address", place.kernelAddress(),
                "console.secret", consoleSecret(),
                "admin.secret", adminClientSecret());
        try (var in = LocalKeycloak.class.getResourceAsStream("realm-xinheng.json")) {
            if (in == null) {
                throw new LocalException(LocalError.SOFTWARE_MISSING, "程序包里缺少 realm-xinheng.json。");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var value : values.entrySet()) {
                text = text.replace("@{" + value.getKey() + "}", value.getValue());
            }
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The claim is plain names by default; the kernel needs the organization's id and attributes as JSON. */
    private void organizationClaimWithIdAndAttributes() {
        for (var scope : admin.get("/" + REALM + "/client-scopes")) {
            if ("organization".equals(scope.get("name").asText())) {
                for (var mapper : scope.get("protocolMappers")) {
                    var config = (ObjectNode) mapper.get("config");
                    config.put("jsonType.label", "JSON")
                            .put("addOrganizationId", "true")
                            .put("addOrganizationAttributes", "true");
                    admin.put(
                            "/%s/client-scopes/%s/protocol-mappers/models/%s"
                                    .formatted(
                                            REALM,
                                            scope.get("id").asText(),
                                            mapper.get("id").asText()),
                            mapper);
                }
            }
        }
    }

    /**
     * With organizations, Keycloak asks for the name first, to find the organization's own identity provider. There is
     * none here, and clerks log in many times a day: one page, as everywhere else.
     */
    private void askForNameAndPasswordOnOnePage() {
        var path = "/" + REALM + "/authentication/flows/browser/executions";
        for (var execution : admin.get(path)) {
            if ("Organization".equals(execution.path("displayName").asText())) {
                admin.put(path, ((ObjectNode) execution).put("requirement", "DISABLED"));
            }
        }
    }

    private void replaceBootstrapAccount() {
        if (secrets.knows("keycloak.ready")) {
            return;
        }
        var bootstrap = new KeycloakAdmin(
                place.url(),
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        TEMPORARY,
                        "client_secret",
                        secrets.require("keycloak.bootstrap")));
        if (bootstrap.get("/master/users?exact=true&username=" + ADMINISTRATOR).isEmpty()) {
            var id = bootstrap.post(
                    "/master/users",
                    Map.of(
                            "username",
                            ADMINISTRATOR,
                            "enabled",
                            true,
                            "email",
                            "keycloak-administrator@localhost.invalid",
                            "firstName",
                            "Keycloak",
                            "lastName",
                            "Administrator",
                            "credentials",
                            List.of(Map.of("type", "password", "value", administratorPassword(), "temporary", false))));
            bootstrap.post(
                    "/master/users/%s/role-mappings/realm".formatted(id),
                    List.of(bootstrap.get("/master/roles/admin")));
        }
        for (var temporary : admin.get("/master/clients?clientId=" + TEMPORARY)) {
            admin.delete("/master/clients/" + temporary.get("id").asText());
        }
        secrets.keep("keycloak.ready", "yes");
    }
}
