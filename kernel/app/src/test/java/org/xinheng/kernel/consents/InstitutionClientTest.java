package org.xinheng.kernel.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.testing.Http;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** A bank from its opening by the administrator to its last query, by the real Keycloak's client credentials. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class InstitutionClientTest {

    private static final String CODE = UnifiedCreditCode.of('9', '1', "331100", OrganisationCode.ofBody("MA7BANK1"))
            .value();
    private static final Map<String, Object> QUESTION = Map.of("purpose", ConsentScene.LOAN, "note", "授信申请2026-001");

    @Inject
    TestTenants tenants;

    @Inject
    Consents consents;

    @Inject
    Clock clock;

    private ConsentScene scene;
    private TestTenant city;

    @BeforeEach
    void aCityWithAFirm() {
        scene = new ConsentScene(tenants);
        city = scene.city;
    }

    private ValidatableResponse administrator(String path, Map<String, ?> body) {
        return city.as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/t/{t}/" + path, city.slug())
                .then();
    }

    private ValidatableResponse ask(String token, String tenant, String path, Map<String, ?> body) {
        return Http.with(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/t/" + tenant + "/consents/" + path)
                .then();
    }

    private static String token(io.restassured.response.ExtractableResponse<?> made) {
        return RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", made.<String>path("client.clientId"))
                .formParam("client_secret", made.<String>path("secret"))
                .post(made.<String>path("tokenUrl"))
                .path("access_token");
    }

    @Test
    void aBankQueriesByConsentFromTheDayItIsOpenedUntilItsClientIsTakenBack() {
        String bank = administrator("institutions", Map.of("code", CODE, "name", "样例农商银行", "kind", "BANK"))
                .statusCode(201)
                .body("kindLabel", equalTo("银行业金融机构"))
                .body("suspended", equalTo(false))
                .extract()
                .path("id");
        var made = administrator("machine-clients", Map.of("name", "信贷系统", "institution", bank))
                .statusCode(201)
                .body("client.holderName", equalTo("样例农商银行"))
                .extract();
        String token = token(made);
        var consent = scene.grant(
                consents,
                new GrantConsent(
                        java.util.UUID.fromString(bank),
                        java.util.List.of("permits"),
                        ConsentScene.LOAN,
                        null,
                        LocalDate.now(clock).plusDays(10),
                        null,
                        null));

        String answered = ask(token, city.slug(), consent.number() + "/query", QUESTION)
                .statusCode(200)
                .body("answer.scopes[0].entries[0].title", equalTo("准予经营决定书"))
                .body("receipt.content", containsString("机构 " + CODE))
                .extract()
                .asString();
        ask(token, city.slug(), "queries", Map.of("code", scene.code(), "purpose", ConsentScene.LOAN, "note", "贷前"))
                .statusCode(200)
                .body("answer.consent", equalTo(consent.number()));
        int end = answered.indexOf(",\"digest\":\"");
        String sent = answered.substring("{\"answer\":".length(), end);
        assertThat(answered.substring(end))
                .as("the digest is over the very signs that were sent")
                .contains(HexFormat.of().formatHex(Sm3.digest(sent.getBytes(StandardCharsets.UTF_8))));
        Http.with(token)
                .get("/api/t/" + city.slug() + "/consents/receipt-key")
                .then()
                .statusCode(200)
                .body("curve", equalTo("sm2p256v1"));

        consents.revoke(scene.firm, consent.id(), null);
        ask(token, city.slug(), consent.number() + "/query", QUESTION)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("CONSENT_REVOKED"));

        city.as(Role.CITY_ADMINISTRATOR)
                .delete("/api/t/{t}/machine-clients/{id}", city.slug(), made.path("client.id"))
                .then()
                .statusCode(204);
        ask(token, city.slug(), consent.number() + "/query", QUESTION)
                .statusCode(404)
                .body("code", equalTo("TENANT_NOT_FOUND"));
    }

    @Test
    void itsTokenOpensNothingElseHereAndNothingAtAllElsewhere() {
        String token =
                token(administrator("machine-clients", Map.of("name", "信贷系统", "institution", scene.bank.toString()))
                        .statusCode(201)
                        .extract());
        var elsewhere = tenants.fresh();

        for (var address : new String[] {"bureaus", "subjects", "consents", "institutions", "reports"}) {
            Http.with(token)
                    .get("/api/t/" + city.slug() + "/" + address)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("INSTITUTION_ELSEWHERE"));
        }
        ask(token, elsewhere.slug(), "queries", QUESTION).statusCode(404).body("code", equalTo("TENANT_NOT_FOUND"));
        city.as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(QUESTION)
                .post("/api/t/{t}/consents/queries", city.slug())
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
    }

    @Test
    void anInstitutionIsSuspendedWithAReasonAndLetInAgain() {
        String path = "institutions/" + scene.bank;
        administrator(path + "/suspend", Map.of("reason", " "))
                .statusCode(400)
                .body("errors.field", hasItems("reason"));
        administrator(path + "/suspend", Map.of("reason", "数据泄露，整改中"))
                .statusCode(200)
                .body("suspended", equalTo(true))
                .body("suspendedBecause", equalTo("数据泄露，整改中"));
        administrator(path + "/suspend", Map.of("reason", "再次暂停"))
                .statusCode(409)
                .body("code", equalTo("INSTITUTION_STATE"));
        administrator(path + "/resume", Map.of()).statusCode(200).body("suspended", equalTo(false));
        administrator(path + "/resume", Map.of()).statusCode(409);
        administrator("institutions/" + java.util.UUID.randomUUID() + "/resume", Map.of())
                .statusCode(404)
                .body("code", equalTo("INSTITUTION_UNKNOWN"));
    }

    @Test
    void everythingWrongWithAnInstitutionIsSaidAtOnce() {
        administrator("institutions", Map.of("code", "123", "name", " ", "kind", "CASINO"))
                .statusCode(400)
                .body("code", equalTo("INSTITUTION_INVALID"))
                .body("errors.field", hasItems("code", "name", "kind"));
        var bank = Map.of("code", CODE, "name", "样例农商银行", "kind", "BANK");
        administrator("institutions", bank).statusCode(201);
        administrator("institutions", bank).statusCode(400).body("errors[0].detail", containsString("已登记代码为"));
        administrator(
                        "machine-clients",
                        Map.of(
                                "name", "信贷系统",
                                "institution", scene.bank.toString(),
                                "bureau", city.bureau().toString()))
                .statusCode(400)
                .body("errors[0].detail", containsString("不能同时属于两者"));
        administrator(
                        "machine-clients",
                        Map.of(
                                "name",
                                "信贷系统",
                                "institution",
                                tenants.fresh().bureau().toString()))
                .statusCode(400)
                .body("errors[0].detail", containsString("没有登记这个机构"));
        administrator(
                        "members",
                        Map.of(
                                "username",
                                "bank-person",
                                "name",
                                "王某",
                                "email",
                                "a@example.test",
                                "role",
                                "INSTITUTION"))
                .statusCode(400)
                .body("errors[0].detail", containsString("不能授予个人账号"));
    }

    @Test
    void onlyTheAdministratorOpensInstitutions() {
        for (var role : new Role[] {Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.AUDITOR}) {
            city.as(role)
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/api/t/{t}/institutions", city.slug())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("ROLE_MISSING"));
        }
        city.as(Role.AUDITOR)
                .get("/api/t/{t}/institutions", city.slug())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }
}
