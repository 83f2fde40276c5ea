package org.xinheng.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.Http;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class MembersTest {

    @Inject
    TestTenants tenants;

    private TestTenant mine;

    @BeforeEach
    void aTenant() {
        mine = tenants.fresh();
    }

    @Test
    void meNamesTheTenantTheBureauAndTheRole() {
        mine.as(Role.BUREAU_CLERK)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("memberships.tenant.slug", equalTo(List.of(mine.slug())))
                .body("memberships[0].bureau.name", equalTo("农业农村局"))
                .body("memberships[0].roles", equalTo(List.of("BUREAU_CLERK")));
    }

    @Test
    void anInvitedClerkGetsAOneTimePasswordAndIsListed() {
        var username = mine.slug() + "-new";
        invite(clerk(username))
                .statusCode(201)
                .body("member.role", equalTo("BUREAU_CLERK"))
                .body("member.bureau.name", equalTo("农业农村局"))
                .body("invitation.oneTimePassword", notNullValue());

        mine.as(Role.AUDITOR)
                .get("/api/t/{t}/members", mine.slug())
                .then()
                .statusCode(200)
                .body("items.username", hasItem(username));
    }

    @Test
    void aPersonAwaitedInAnotherTenantGetsNoPasswordFromThisOne() {
        var username = mine.slug() + "-two";
        invite(clerk(username)).statusCode(201).body("invitation.oneTimePassword", notNullValue());
        var theirs = tenants.fresh();
        var again = new HashMap<>(clerk(username));
        again.put("bureau", theirs.bureau().toString());

        theirs.as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(again)
                .post("/api/t/{t}/members", theirs.slug())
                .then()
                .statusCode(201)
                .body("invitation.oneTimePassword", nullValue());
    }

    @Test
    void everythingWrongWithAnInvitationIsNamedAtOnce() {
        invite(Map.of(
                        "username",
                        "X Y",
                        "role",
                        "KING",
                        "bureau",
                        UUID.randomUUID().toString()))
                .statusCode(400)
                .body("code", equalTo("MEMBER_INVALID"))
                .body("errors.field", hasItems("username", "name", "email", "role", "bureau"));
    }

    @Test
    void aCityMayNotMakeAnOperator() {
        var operator = new HashMap<>(clerk(mine.slug() + "-op"));
        operator.put("role", "OPERATOR");

        invite(operator).statusCode(400).body("errors.field", hasItem("role"));
    }

    @Test
    void theLastAdministratorStays() {
        String id = mine.as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/{t}/members", mine.slug())
                .path("items.find { it.role == 'CITY_ADMINISTRATOR' }.id");

        mine.as(Role.CITY_ADMINISTRATOR)
                .delete("/api/t/{t}/members/{id}", mine.slug(), id)
                .then()
                .statusCode(409)
                .body("code", equalTo("LAST_ADMINISTRATOR"));
    }

    @Test
    void aRevokedMemberIsOutAtOnce() {
        mine.as(Role.AUDITOR).get("/api/t/{t}/bureaus", mine.slug()).then().statusCode(200);
        var auditor = mine.as(Role.AUDITOR);
        String id = mine.as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/{t}/members", mine.slug())
                .path("items.find { it.role == 'AUDITOR' }.id");

        mine.as(Role.CITY_ADMINISTRATOR)
                .delete("/api/t/{t}/members/{id}", mine.slug(), id)
                .then()
                .statusCode(204);

        auditor.get("/api/t/" + mine.slug() + "/bureaus").then().statusCode(404);
    }

    @Test
    void aClerkMayNeitherInviteNorAddBureaus() {
        for (var address : new String[] {"members", "bureaus", "machine-clients"}) {
            mine.as(Role.BUREAU_CLERK)
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/api/t/{t}/{a}", mine.slug(), address)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("ROLE_MISSING"));
        }
    }

    @Test
    void aBureauIsAddedOnceAndItsCodeIsChecked() {
        var bureau = Map.of("code", "11331100MAPC5B2J9E", "name", "丽水市市场监督管理局", "shortName", "市市场监管局");
        post("bureaus", bureau).statusCode(201).body("shortName", equalTo("市市场监管局"));
        post("bureaus", bureau).statusCode(400).body("errors.field", hasItem("code"));
        post("bureaus", Map.of("code", "11331100MAPC5B2J9F", "name", "x", "shortName", "x"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("code")));
    }

    @Test
    void aMachineClientWorksUntilItIsTakenBack() {
        var made = post(
                        "machine-clients",
                        Map.of("name", "审批系统", "bureau", mine.bureau().toString()))
                .statusCode(201)
                .body("client.state", equalTo("ACTIVE"))
                .extract();
        String id = made.path("client.id");
        String token = RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", made.<String>path("client.clientId"))
                .formParam("client_secret", made.<String>path("secret"))
                .post(made.<String>path("tokenUrl"))
                .path("access_token");
        assertThat(token).isNotBlank();
        var bureaus = "/api/t/" + mine.slug() + "/bureaus";
        Http.with(token).get(bureaus).then().statusCode(200);

        mine.as(Role.CITY_ADMINISTRATOR)
                .delete("/api/t/{t}/machine-clients/{id}", mine.slug(), id)
                .then()
                .statusCode(204);

        Http.with(token).get(bureaus).then().statusCode(404);
        mine.as(Role.CITY_ADMINISTRATOR)
                .delete("/api/t/{t}/machine-clients/{id}", mine.slug(), id)
                .then()
                .statusCode(404)
                .body("code", equalTo("MACHINE_CLIENT_NOT_FOUND"));
    }

    private Map<String, Object> clerk(String username) {
        return Map.of(
                "username",
                username,
                "name",
                "王经办",
                "email",
                username + "@example.test",
                "role",
                "BUREAU_CLERK",
                "bureau",
                mine.bureau().toString());
    }

    private ValidatableResponse invite(Map<String, ?> command) {
        return post("members", command);
    }

    private ValidatableResponse post(String what, Map<String, ?> command) {
        return mine.as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(command)
                .post("/api/t/{t}/{w}", mine.slug(), what)
                .then();
    }
}
