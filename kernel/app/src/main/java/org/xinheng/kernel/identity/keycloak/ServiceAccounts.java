package org.xinheng.kernel.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Confidential clients with a service account, for bureaus' own systems. */
@ApplicationScoped
public class ServiceAccounts {

    private static final String TOKEN_SECONDS = "300";

    /**
     * What a bureau's system logs in with.
     *
     * @param account Keycloak subject of its tokens
     * @param secret shown once, never kept by the kernel
     */
    public record Made(String account, String secret) {}

    private final KeycloakCalls keycloak;

    ServiceAccounts(KeycloakCalls keycloak) {
        this.keycloak = keycloak;
    }

    /** Makes the client if it does not exist, and always gives it a new secret. */
    public Made ensure(String clientId, String label) {
        var id = find(clientId).orElseGet(() -> make(clientId, label));
        var secret = keycloak.require("POST", "/clients/" + id + "/client-secret", null)
                .path("value")
                .asText();
        JsonNode account = keycloak.require("GET", "/clients/" + id + "/service-account-user", null);
        return new Made(account.path("id").asText(), secret);
    }

    /** Removes the client and with it every token it could still get. */
    public void remove(String clientId) {
        find(clientId).ifPresent(id -> keycloak.require("DELETE", "/clients/" + id, null));
    }

    private String make(String clientId, String label) {
        var body = Map.of(
                "clientId", clientId,
                "name", label,
                "enabled", true,
                "publicClient", false,
                "clientAuthenticatorType", "client-secret",
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "serviceAccountsEnabled", true,
                "attributes", Map.of("access.token.lifespan", TOKEN_SECONDS));
        var made = keycloak.call("POST", "/clients", body);
        if (made.isOk() && made.madeId() != null) {
            return made.madeId();
        }
        return find(clientId).orElseThrow(() -> keycloak.refused("POST", "/clients", made));
    }

    private Optional<String> find(String clientId) {
        var clients = keycloak.require("GET", "/clients?clientId=" + KeycloakCalls.encode(clientId), null);
        return clients.isEmpty()
                ? Optional.empty()
                : Optional.of(clients.get(0).path("id").asText());
    }
}
