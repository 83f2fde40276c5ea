package org.xinheng.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalKeycloakTest {

    private TestServers servers = TestServers.start();
    private LocalKeycloak keycloak = servers.keycloak(8080);

    @BeforeAll
    void addAnOperator() {
        keycloak.addUser("operator", "运营者", "Operator2026test", List.of("operator"));
    }

    @AfterAll
    void stop() {
        servers.close();
    }

    @Test
    void theRealmSpeaksChineseKnowsOrganizationsAndGuardsAgainstGuessing() {
        var realm = keycloak.admin().get("/xinheng");
        assertThat(realm.get("defaultLocale").asText()).isEqualTo("zh-CN");
        assertThat(realm.get("organizationsEnabled").asBoolean()).isTrue();
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
    }

    @Test
    void aLaterStartGivesTheRealmItsPresentAddress() {
        var realm = (ObjectNode) keycloak.admin().get("/xinheng");
        ((ObjectNode) realm.get("attributes")).put("frontendUrl", "http://localhost:1");
        keycloak.admin().put("/xinheng", realm);
        keycloak.importRealm();
        var attributes = keycloak.admin().get("/xinheng").get("attributes");
        assertThat(attributes.get("frontendUrl").asText()).isEqualTo(keycloak.url());
        assertThat(attributes.size()).isEqualTo(realm.get("attributes").size());
    }

    @Test
    void theTemporaryAdministratorIsGone() {
        assertThat(keycloak.admin().get("/master/clients?clientId=temporary-bootstrap"))
                .isEmpty();
        assertThat(keycloak.admin().get("/master/users").findValuesAsText("username"))
                .containsExactly(keycloak.administrator());
    }

    @Test
    void theKernelsAccountCanOpenATenantsOrganizationAndInviteItsAdministrator() {
        var kernel = new KeycloakAdmin(
                keycloak.url(),
                "xinheng",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "xinheng-admin",
                        "client_secret", keycloak.adminClientSecret()));
        var organization = kernel.post("/xinheng/organizations", organization("panyu"));
        var administrator = kernel.post("/xinheng/users", Map.of("username", "panyu-admin", "enabled", true));
        kernel.post("/xinheng/organizations/" + organization + "/members", administrator.getBytes(UTF_8));
        kernel.put(
                "/xinheng/organizations/" + organization,
                disabled(kernel.get("/xinheng/organizations/" + organization)));
        kernel.post("/xinheng/clients", Map.of("clientId", "panyu-machine", "serviceAccountsEnabled", true));
        assertThat(kernel.get("/xinheng/organizations/%s/members".formatted(organization))
                        .findValuesAsText("username"))
                .containsExactly("panyu-admin");
    }

    @Test
    void anOperatorsTokenNamesTheRoleAndAMembersTokenTheOrganizationWithItsAttributes() throws IOException {
        var admin = keycloak.admin();
        var organization = admin.post(
                "/xinheng/organizations",
                Map.of(
                        "name",
                        "lishui",
                        "alias",
                        "lishui",
                        "domains",
                        List.of(Map.of("name", "lishui.localhost.invalid", "verified", false)),
                        "attributes",
                        Map.of("tenant", List.of("lishui"))));
        var clerk = keycloak.addUser("clerk", "经办人", "Clerk2026testing", List.of());
        admin.post("/xinheng/organizations/" + organization + "/members", clerk.getBytes(UTF_8));

        assertThat(claims(keycloak.userToken("operator", "Operator2026test"))).contains("\"operator\"");
        var claim = KeycloakAdmin.JSON
                .readTree(claims(keycloak.userToken("clerk", "Clerk2026testing")))
                .get("organization")
                .get("lishui");
        assertThat(claim.get("id").asText()).isEqualTo(organization);
        assertThat(claim.get("tenant").get(0).asText()).isEqualTo("lishui");
    }

    @Test
    void aWeakPasswordIsRefused() {
        assertThatThrownBy(() -> keycloak.addUser("weak", "弱", "short", List.of()))
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("400");
    }

    private static Map<String, Object> organization(String slug) {
        return Map.of(
                "name",
                slug,
                "alias",
                slug,
                "domains",
                List.of(Map.of("name", slug + ".localhost.invalid", "verified", false)),
                "attributes",
                Map.of("tenant", List.of(slug)));
    }

    private static JsonNode disabled(JsonNode organization) {
        return ((ObjectNode) organization).put("enabled", false);
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
    }
}
