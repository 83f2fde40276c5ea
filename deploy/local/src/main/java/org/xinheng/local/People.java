package org.xinheng.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people of a demonstration: generated, kept passwords, and tokens by which the launcher acts as them. */
final class People {

    private static final String LAUNCHER = "xinheng-launcher";

    private final LocalKeycloak keycloak;
    private final Secrets secrets;
    private final Map<String, Token> tokens = new HashMap<>();

    private record Token(String value, long until) {}

    People(LocalKeycloak keycloak, Secrets secrets) {
        this.keycloak = keycloak;
        this.secrets = secrets;
    }

    String password(String username) {
        return secrets.require("login." + username);
    }

    /** Gives an account that the kernel made a lasting password, so that the printed log-ins work. */
    void settle(String username) {
        keycloak.setPassword(username, password(username));
    }

    /** The first operator of the platform; returns the Keycloak subject. */
    String operator(String username, String name) {
        return keycloak.addUser(username, name, password(username), List.of("operator"));
    }

    /**
     * A token of this person, renewed in time. Works only between {@link #open} and {@link #close}. One at a time: Keycloak's
     * guard against guessing refuses a right password while the same person is logging in elsewhere.
     */
    synchronized String token(String username) {
        var known = tokens.get(username);
        if (known == null || System.nanoTime() > known.until()) {
            var fresh = keycloak.passwordToken(
                    LAUNCHER, secrets.require("client." + LAUNCHER), username, password(username));
            known = new Token(fresh, System.nanoTime() + 120_000_000_000L);
            tokens.put(username, known);
        }
        return known.value();
    }

    /** A token of a machine client's own account. */
    String machineToken(String clientId, String secret) {
        return keycloak.clientToken(clientId, secret);
    }

    /** Lets the launcher trade the passwords it generated for tokens, as long as it loads data. */
    void open() {
        keycloak.ensurePasswordClient(LAUNCHER, secrets.require("client." + LAUNCHER));
    }

    /** Takes that away again: nobody else may log in past the log-in page. */
    void close() {
        keycloak.removeClient(LAUNCHER);
    }

    /** A log-in to print. */
    record Login(String tenant, String role, String username, String password) {}

    private final List<Login> logins = new ArrayList<>();

    void remember(String tenant, String role, String username) {
        logins.add(new Login(tenant, role, username, password(username)));
    }

    List<Login> logins() {
        return List.copyOf(logins);
    }

    static Map<String, Object> invitation(String username, String name, String role, UUID bureau) {
        return Map.of("username", username, "name", name, "email", email(username), "role", role, "bureau", bureau);
    }

    /** An address that can never receive anything (RFC 2606). */
    static String email(String username) {
        return username + "@example.invalid";
    }
}
