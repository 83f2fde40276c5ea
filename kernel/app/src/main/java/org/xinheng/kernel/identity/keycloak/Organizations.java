package org.xinheng.kernel.identity.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Keycloak organization per tenant; its alias is the tenant's slug. */
@ApplicationScoped
public class Organizations {

    private final KeycloakCalls keycloak;

    Organizations(KeycloakCalls keycloak) {
        this.keycloak = keycloak;
    }

    /** The organization of this tenant, made if it does not exist; its Keycloak id. */
    public String ensure(String slug, String name) {
        return find(slug).orElseGet(() -> make(slug, name));
    }

    /** As {@link #ensure}, but one call shorter when it does not exist yet. */
    public String make(String slug, String name) {
        var body = Map.of(
                "name",
                slug,
                "alias",
                slug,
                "enabled",
                true,
                "description",
                name,
                "attributes",
                Map.of("label", List.of(name)));
        var made = keycloak.call("POST", "/organizations", body);
        if (made.isOk() && made.madeId() != null) {
            return made.madeId();
        }
        return find(slug).orElseThrow(() -> keycloak.refused("POST", "/organizations", made));
    }

    /** Makes the account a member; nothing happens when it is one already. */
    public void join(String organization, String account) {
        var path = "/organizations/" + organization + "/members";
        var answer = keycloak.call("POST", path, account);
        if (!answer.isOk() && answer.status() != 409) {
            throw keycloak.refused("POST", path, answer);
        }
    }

    /** Ends a membership; nothing happens when there is none. */
    public void leave(String organization, String account) {
        var path = "/organizations/" + organization + "/members/" + account;
        var answer = keycloak.call("DELETE", path, null);
        if (!answer.isOk() && answer.status() != 404 && answer.status() != 400) {
            throw keycloak.refused("DELETE", path, answer);
        }
    }

    /** Opens or closes the organization for log-in. */
    public void enable(String organization, boolean enabled) {
        var path = "/organizations/" + organization;
        var present = keycloak.require("GET", path, null);
        if (present instanceof ObjectNode body) {
            keycloak.require("PUT", path, body.put("enabled", enabled));
        }
    }

    /** The organization of this tenant, if it was made. */
    public Optional<String> find(String slug) {
        for (var found :
                keycloak.require("GET", "/organizations?exact=true&search=" + KeycloakCalls.encode(slug), null)) {
            if (slug.equals(found.path("name").asText())
                    || slug.equals(found.path("alias").asText())) {
                return Optional.of(found.path("id").asText());
            }
        }
        return Optional.empty();
    }
}
