package org.xinheng.kernel.identity.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.testing.Http;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestLogins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class OpeningTest {

    @Inject
    TestTenants tenants;

    @Inject
    TenantDirectory directory;

    @Inject
    TestLogins logins;

    private TestTenant city;

    @BeforeEach
    void aCity() {
        city = tenants.fresh();
    }

    @Test
    void aDistrictIsOpenedInOneGoWithinFiveSeconds() {
        var slug = slug();
        open(command(slug)).statusCode(201); // warms the way to Keycloak
        var second = slug();
        city.as(Role.CITY_ADMINISTRATOR); // the log-in is not part of the opening
        var began = System.nanoTime();

        open(command(second))
                .statusCode(201)
                .body("tenant.slug", equalTo(second))
                .body("tenant.state", equalTo("OPEN"))
                .body("tenant.bureaus", equalTo(1))
                .body("tenant.host", equalTo(second + ".localhost"))
                .body("tenant.portalUrl", equalTo("http://" + second + ".localhost:8080/"))
                .body("tenant.parent", equalTo(city.slug()))
                .body("invitation.username", equalTo(second + "-admin"))
                .body("invitation.oneTimePassword", notNullValue());

        var took = Duration.ofNanos(System.nanoTime() - began);
        System.err.println("Opening a tenant took " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(directory.byHost(second + ".localhost")).isPresent();
    }

    @Test
    void everythingWrongIsNamedAtOnceWithItsField() {
        var taken = tenants.fresh();
        var wrong = new HashMap<>(command(taken.slug()));
        wrong.put("divisionCode", "440100");
        wrong.put("kind", "PROVINCE");
        wrong.put("name", "");
        wrong.put("host", taken.host());
        wrong.put(
                "brand",
                Map.of(
                        "primary",
                        "green",
                        "emblem",
                        "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"));
        wrong.put("administrator", Map.of("username", "X", "name", "", "email", "none"));
        wrong.put(
                "bureaus",
                List.of(bureau("11331100MA98125P8G"), bureau("11331100MA98125P8G"), bureau("11331100MA98125P8H")));

        open(wrong)
                .statusCode(400)
                .body("code", equalTo("TENANT_INVALID"))
                .body(
                        "errors.field",
                        hasItems(
                                "slug",
                                "divisionCode",
                                "kind",
                                "name",
                                "host",
                                "brand.primary",
                                "brand.emblem",
                                "administrator.username",
                                "administrator.name",
                                "administrator.email",
                                "bureaus[1].code",
                                "bureaus[2].code"));
    }

    @Test
    void openingTwiceIsAConflict() {
        var slug = slug();
        open(command(slug)).statusCode(201);

        open(command(slug)).statusCode(409).body("code", equalTo("TENANT_OPEN_ALREADY"));
    }

    @Test
    void aClerkMayNotOpenATenant() {
        city.as(Role.BUREAU_CLERK)
                .contentType(ContentType.JSON)
                .body(command(slug()))
                .post("/api/t/{t}/tenants", city.slug())
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
    }

    @Test
    void anAdministratorOfAnotherTenantFindsNothingHere() {
        tenants.fresh()
                .as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(command(slug()))
                .post("/api/t/{t}/tenants", city.slug())
                .then()
                .statusCode(404)
                .body("code", equalTo("TENANT_NOT_FOUND"));
    }

    @Test
    void anOpeningThatWasInterruptedIsFinishedByAskingAgain() {
        var stranger = tenants.fresh();
        stranger.as(Role.AUDITOR).get("/api/me").then().statusCode(200); // makes an account with another e-mail
        var slug = slug();
        var blocked = new HashMap<>(command(slug));
        blocked.put(
                "administrator",
                Map.of("username", stranger.slug() + "-auditor", "name", "张管理", "email", "a@example.test"));
        open(blocked).statusCode(409).body("code", equalTo("USERNAME_TAKEN"));
        assertThat(directory.bySlug(slug))
                .hasValueSatisfying(tenant -> assertThat(tenant.open()).isFalse());
        city.as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/{t}/tenants", city.slug())
                .then()
                .body("items.find { it.slug == '" + slug + "' }.state", equalTo("OPENING"));

        open(command(slug)).statusCode(201).body("tenant.state", equalTo("OPEN"));
    }

    @Test
    void aTenantReservedByAKernelThatDiedIsFinishedByAskingAgain() {
        var slug = slug();
        open(command(slug)).statusCode(201);
        tenants.superuser().useHandle(handle -> {
            handle.execute("update tenant set open = false, organization = null where slug = ?", slug);
            handle.execute("update tenant_opening set state = 'RESERVED' where slug = ?", slug);
        });
        directory.forget();

        open(command(slug)).statusCode(201).body("invitation.oneTimePassword", notNullValue());

        var counts = tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from membership m join tenant t on t.id = m.tenant where t.slug = :slug")
                        .bind("slug", slug)
                        .mapTo(Integer.class)
                        .one());
        assertThat(counts).isEqualTo(1);
    }

    @Test
    void suspendingClosesLogInAndPortalAtOnceAndTheAuditTrailSaysWhy() {
        var district = tenants.below(city.id());
        tenants.superuser()
                .useHandle(handle ->
                        handle.execute("update tenant set organization = 'none' where id = ?", district.id()));
        Supplier<RequestSpecification> member = () -> district.as(Role.AUDITOR);
        member.get().get("/api/t/{t}", district.slug()).then().statusCode(200);

        change(district, "suspend", "违规报送").statusCode(200).body("state", equalTo("SUSPENDED"));

        assertThat(directory.byHost(district.host()))
                .hasValueSatisfying(tenant -> assertThat(tenant.open()).isFalse());
        member.get()
                .get("/api/t/{t}", district.slug())
                .then()
                .statusCode(403)
                .body("code", equalTo("TENANT_SUSPENDED"));
        member.get().get("/api/me").then().statusCode(200).body("memberships[0].tenant.open", equalTo(false));
        change(district, "suspend", "再停一次").statusCode(409).body("code", equalTo("TENANT_STATE_CONFLICT"));
        city.as(Role.AUDITOR)
                .get("/api/t/{t}/audit", city.slug())
                .then()
                .body(
                        "items.find { it.action == 'tenants.suspend' && it.outcome == 'DONE' }.notes.reason",
                        equalTo("违规报送"));
        change(district, "resume", "整改完成").statusCode(200).body("open", equalTo(true));
        member.get().get("/api/t/{t}", district.slug()).then().statusCode(200);
    }

    @Test
    void keycloaksOrganizationIsClosedWhileTheTenantIsSuspended() {
        var slug = slug();
        open(command(slug)).statusCode(201);
        var clerk = logins.create(slug + "-auditor");
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "insert into membership (tenant, person, username, person_name, role, granted_by) "
                                + "select id, ?, ?, '测试人员', 'AUDITOR', 'test' from tenant where slug = ?",
                        clerk.person(),
                        clerk.username(),
                        slug));
        assertThat(logins.organization(slug).path("enabled").asBoolean()).isTrue();

        change(slug, "suspend", "违规报送").statusCode(200);

        await(() -> !logins.organization(slug).path("enabled").asBoolean());
        Http.with(logins.token(clerk))
                .get("/api/t/{t}", slug)
                .then()
                .statusCode(403)
                .body("code", equalTo("TENANT_SUSPENDED"));
        change(slug, "resume", "整改完成").statusCode(200);
        await(() -> logins.organization(slug).path("enabled").asBoolean());
        Http.with(logins.token(clerk)).get("/api/t/{t}", slug).then().statusCode(200);
    }

    @Test
    void anOrganizationThatKeycloakCouldNotCloseIsClosedOnALaterTry() {
        var slug = slug();
        open(command(slug)).statusCode(201);
        var organization = logins.organization(slug).path("id").asText();
        tenants.superuser()
                .useHandle(handle -> handle.execute("update tenant set organization = 'away' where slug = ?", slug));

        change(slug, "suspend", "违规报送").statusCode(200);

        await(() -> waiting("attempts > 0 and trouble <> ''") == 1);
        assertThat(logins.organization(slug).path("enabled").asBoolean()).isTrue();
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "update outbox set body = jsonb_set(body, '{organization}', to_jsonb(cast(? as text))), next_at = now() "
                                + "where tenant = ?",
                        organization,
                        city.id()));
        await(() -> !logins.organization(slug).path("enabled").asBoolean());
        await(() -> waiting("true") == 0);
    }

    private long waiting(String condition) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox where tenant = :tenant and fact like '%TenantSwitched' and "
                                        + condition)
                        .bind("tenant", city.id())
                        .mapTo(Long.class)
                        .one());
    }

    private static void await(BooleanSupplier done) {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time to wait").isLessThan(until);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void aTenantCannotSuspendItselfOrANeighbourOrWithoutAReason() {
        change(city, "suspend", "自己").statusCode(404);
        change(tenants.fresh(), "suspend", "邻居").statusCode(404).body("code", equalTo("TENANT_BELOW_NOT_FOUND"));
        change(tenants.below(city.id()), "suspend", " ").statusCode(400).body("code", equalTo("REASON_MISSING"));
    }

    @Test
    void aPackOpensWithItsBureausAndDemonstrationAccounts() {
        var operator = tenants.platform();
        var opened = operator.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("permanentPasswords", true))
                .post("/api/t/platform/tenants/from-pack/lishui")
                .then()
                .statusCode(200)
                .body("tenant.slug", equalTo("lishui"))
                .body("users.username", hasItem("lishui-clerk"));
        String password = opened.extract().path("users.find { it.username == 'lishui-clerk' }.password");
        assertThat(password).isNotBlank();

        operator.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("permanentPasswords", true))
                .post("/api/t/platform/tenants/from-pack/lishui")
                .then()
                .statusCode(200)
                .body("users.find { it.username == 'lishui-clerk' }.password", equalTo(null));
    }

    private ValidatableResponse open(Map<String, ?> command) {
        return city.as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(command)
                .post("/api/t/{t}/tenants", city.slug())
                .then();
    }

    private ValidatableResponse change(TestTenant target, String verb, String reason) {
        return change(target.slug(), verb, reason);
    }

    private ValidatableResponse change(String target, String verb, String reason) {
        return city.as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/api/t/{t}/tenants/{s}/{v}", city.slug(), target, verb)
                .then();
    }

    private static String slug() {
        return "d-" + Long.toString(System.nanoTime(), 36);
    }

    private static Map<String, Object> command(String slug) {
        return Map.of(
                "slug",
                slug,
                "name",
                "莲都区",
                "shortName",
                "莲都",
                "kind",
                "DISTRICT",
                "divisionCode",
                "331102",
                "brand",
                Map.of("primary", "#0F6B5C", "accent", "#8BC34A", "emblem", ""),
                "administrator",
                Map.of("username", slug + "-admin", "name", "李管理", "email", slug + "@example.test"),
                "bureaus",
                List.of(bureau("11331102MA01YMGC31")));
    }

    private static Map<String, Object> bureau(String code) {
        return Map.of("code", code, "name", "莲都区农业农村局", "shortName", "农业农村局");
    }
}
