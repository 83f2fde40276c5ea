package org.xinheng.kernel.identity.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** What the steps of the console's opening ask for, and what an opening with everything in it comes to. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class OpeningStepsTest {

    @Inject
    TestTenants tenants;

    @Inject
    TenantDirectory directory;

    private TestTenant city;

    @BeforeEach
    void aCity() {
        city = tenants.fresh();
    }

    @Test
    void theFirstStepFindsDivisionsOfTheOwnPlaceByPinyin() {
        city.as(Role.CITY_ADMINISTRATOR)
                .queryParam("q", "yunhe")
                .get("/api/t/{t}/places/divisions", city.slug())
                .then()
                .statusCode(200)
                .body("items.code", contains("331125"))
                .body("items[0].name", equalTo("云和县"))
                .body("items[0].kind", equalTo("COUNTY"));
        city.as(Role.CITY_ADMINISTRATOR)
                .queryParam("q", "440113")
                .get("/api/t/{t}/places/divisions", city.slug())
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void theTemplateOfAKindAndTheInheritanceAreForWhoeverOpens() {
        city.as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/{t}/places/bureau-templates/DISTRICT", city.slug())
                .then()
                .statusCode(200)
                .body("bureaus[0].name", equalTo("{place}发展和改革局"))
                .body("basis", startsWith("《"));
        city.as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/{t}/places/bureau-templates/PROVINCE", city.slug())
                .then()
                .statusCode(400)
                .body("code", equalTo("PLACE_KIND_UNKNOWN"));
        city.as(Role.BUREAU_CLERK)
                .get("/api/t/{t}/places/bureau-templates/DISTRICT", city.slug())
                .then()
                .statusCode(403);
    }

    @Test
    void aPlaceBelowAPackTakesOverItsSupplementAndItsStricterNumbers() {
        var guangzhou = tenants.withPack("guangzhou", tenants.root(), "CITY", "440100");
        var panyu = tenants.withPack("panyu", guangzhou.id(), "DISTRICT", "440113");

        panyu.as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/panyu/inheritance")
                .then()
                .statusCode(200)
                .body("standards.id", hasItems("public-credit"))
                .body("added.item", hasItems("honest-market-honour"))
                .body("numbers.find { it.id == 'report-within' }.national", equalTo("7 个工作日"))
                .body("numbers.find { it.id == 'report-within' }.here", equalTo("5 个工作日"));
        city.as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/{t}/inheritance", city.slug())
                .then()
                .body("added", hasSize(0))
                .body("tightened", hasSize(0))
                .body("leftOut", hasSize(0))
                .body("national", not(equalTo(0)));
    }

    @Test
    void severalAdministratorsAreInvitedAndAnUnknownSectorSaysWhyItIsNotOn() {
        var slug = slug();
        var wanted = command(slug);
        wanted.put("colleagues", List.of(person(slug + "-second")));
        wanted.put("plugins", List.of("no-such-sector"));

        open(wanted)
                .statusCode(201)
                .body("tenant.state", equalTo("OPEN"))
                .body("invitation.username", equalTo(slug + "-admin"))
                .body("invitations.username", contains(slug + "-admin", slug + "-second"))
                .body("invitations[1].oneTimePassword", notNullValue())
                .body("plugins[0].plugin", equalTo("no-such-sector"))
                .body("plugins[0].enabled", equalTo(false))
                .body("plugins[0].reason", notNullValue());

        int administrators = tenants.superuser()
                .withHandle(handle -> handle.select(
                                "select count(*) from membership m join tenant t on t.id = m.tenant "
                                        + "where t.slug = ? and role = 'CITY_ADMINISTRATOR'",
                                slug)
                        .mapTo(Integer.class)
                        .one());
        assertThat(administrators).isEqualTo(2);
        city.as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .post("/api/t/{t}/tenants/{s}/invitation", city.slug(), slug)
                .then()
                .statusCode(200)
                .body("invitations", hasSize(2))
                .body("plugins", hasSize(0));
    }

    @Test
    void everyAdministratorIsCheckedWithItsPlaceInTheList() {
        var slug = slug();
        var wanted = command(slug);
        wanted.put(
                "colleagues", List.of(person(slug + "-admin"), Map.of("username", "X", "name", "", "email", "none")));

        open(wanted)
                .statusCode(400)
                .body(
                        "errors.field",
                        hasItems(
                                "colleagues[0].username",
                                "colleagues[1].username",
                                "colleagues[1].name",
                                "colleagues[1].email"));
        assertThat(directory.bySlug(slug)).isEmpty();
    }

    @Test
    void anEmptyPlaceInAListIsNamedAsWhatIsMissingThere() {
        var wanted = command(slug());
        wanted.put("colleagues", Collections.singletonList(null));
        wanted.put("bureaus", Collections.singletonList(null));
        wanted.put("plugins", Arrays.asList("agriculture", null, " "));

        open(wanted)
                .statusCode(400)
                .body("code", equalTo("TENANT_INVALID"))
                .body("errors.field", hasItems("colleagues[0].username", "bureaus[0].code", "bureaus[0].name"))
                .body("errors.field", hasItems("plugins[1]", "plugins[2]"))
                .body("errors.field", not(hasItems("plugins[0]")));

        var bureau =
                new HashMap<String, Object>(Map.of("code", "11331102MA01YMGC31", "name", "样例局", "shortName", "样例局"));
        bureau.put("sectors", Collections.singletonList(null));
        var other = command(slug());
        other.put("bureaus", List.of(bureau));
        open(other).statusCode(400).body("errors.field", contains("bureaus[0].sectors"));
    }

    @Test
    void aCodeThatOnlyGroupsDivisionsIsNeitherOfferedNorAccepted() {
        var wanted = command(slug());
        wanted.put("divisionCode", "331101");
        open(wanted)
                .statusCode(400)
                .body("code", equalTo("TENANT_INVALID"))
                .body("errors.field", contains("divisionCode"))
                .body("errors[0].detail", startsWith("331101 在 GB/T 2260 中是“市辖区”，只用于汇总，没有自己的人民政府"));

        var slug = slug();
        open(command(slug)).statusCode(201);
        var change = Map.of(
                "slug",
                slug,
                "divisionCode",
                "331101",
                "unlisted",
                true,
                "effectiveOn",
                "2026-01-01",
                "basis",
                "文号",
                "reason",
                "调整");
        post("/api/t/{t}/places/division-changes", change)
                .statusCode(400)
                .body("code", equalTo("DIVISION_CHANGE_INVALID"))
                .body("errors.field", contains("divisionCode"))
                .body("errors[0].detail", containsString("不能作为地区的代码"));
        tenants.platform()
                .as(Role.OPERATOR)
                .queryParam("q", "1101")
                .get("/api/t/{t}/places/divisions", tenants.platform().slug())
                .then()
                .body("items.code", hasItems("110101"))
                .body("items.code", not(hasItems("110100")))
                .body("items[0].above", contains("北京市"));
    }

    @Test
    void anOpeningThatWasKeptBeforeThereWereSeveralAdministratorsIsFinishedToo() {
        var slug = slug();
        open(command(slug)).statusCode(201);
        tenants.superuser().useHandle(handle -> {
            handle.execute("update tenant set open = false, organization = null where slug = ?", slug);
            handle.execute(
                    "update tenant_opening set state = 'RESERVED', command = command - 'colleagues' - 'plugins' where slug = ?",
                    slug);
        });
        directory.forget();

        city.as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .post("/api/t/{t}/tenants/{s}/invitation", city.slug(), slug)
                .then()
                .statusCode(200)
                .body("tenant.state", equalTo("OPEN"))
                .body("invitations", hasSize(1));
    }

    @Test
    void aBureauIsMergedAndADivisionRecodedThroughTheSameDoors() {
        var slug = slug();
        open(command(slug)).statusCode(201);
        post(
                        "/api/t/{t}/places/division-changes",
                        Map.of(
                                "slug",
                                slug,
                                "divisionCode",
                                "331121",
                                "effectiveOn",
                                "2026-01-01",
                                "basis",
                                "文号",
                                "reason",
                                "调整"))
                .statusCode(200)
                .body("items[0].codeBefore", equalTo("331102"))
                .body("items[0].codeAfter", equalTo("331121"));
        assertThat(directory.bySlug(slug).orElseThrow().divisionCode()).isEqualTo("331121");
        post(
                        "/api/t/{t}/places/division-changes",
                        Map.of("slug", tenants.fresh().slug(), "divisionCode", "331121"))
                .statusCode(404)
                .body("code", equalTo("PLACE_BELOW_NOT_FOUND"));

        var heir = city.bureau("水务局");
        post(
                        "/api/t/{t}/bureau-changes",
                        Map.of(
                                "bureau",
                                city.bureau(),
                                "kind",
                                "MERGED",
                                "successor",
                                heir,
                                "effectiveOn",
                                LocalDate.of(2026, 1, 1).toString(),
                                "basis",
                                "文号",
                                "reason",
                                "改革"))
                .statusCode(201)
                .body("successor.name", equalTo("水务局"));
        city.as(Role.AUDITOR)
                .get("/api/t/{t}/bureaus", city.slug())
                .then()
                .body("items.name", contains("水务局"))
                .body("items[0].formerly[0].name", equalTo("农业农村局"));
    }

    private ValidatableResponse post(String path, Object body) {
        return city.as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path, city.slug())
                .then();
    }

    private ValidatableResponse open(Map<String, ?> command) {
        return post("/api/t/{t}/tenants", command);
    }

    private static String slug() {
        return "s-" + Long.toString(System.nanoTime(), 36);
    }

    private static Map<String, String> person(String username) {
        return Map.of("username", username, "name", "王管理", "email", username + "@example.test");
    }

    private static Map<String, Object> command(String slug) {
        var command = new HashMap<String, Object>();
        command.put("slug", slug);
        command.put("name", "莲都区");
        command.put("shortName", "莲都");
        command.put("kind", "DISTRICT");
        command.put("divisionCode", "331102");
        command.put("administrator", person(slug + "-admin"));
        return command;
    }
}
