package org.xinheng.kernel.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.Http;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** Walks the OpenAPI document of the running kernel, so a new endpoint is tried the day it appears. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class EndpointIsolationTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    /** Served by the portal's database role; {@link TableIsolationTest} proves what that one can read. */
    private static final String PUBLIC = "/api/public/";

    private static final int FEWEST_ENDPOINTS = 15;
    /** What an institution's machine client may call. */
    private static final Set<String> INSTITUTIONS = Set.of(
            "POST /api/t/{tenant}/consents/{number}/query",
            "POST /api/t/{tenant}/consents/queries",
            "GET /api/t/{tenant}/consents/receipt-key");

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @Inject
    TestTenants tenants;

    @Inject
    ObjectMapper json;

    private TestTenant mine;
    private TestTenant theirs;
    private List<Endpoint> endpoints;

    /** @param body media type of the request body, or JSON */
    private record Endpoint(String method, String path, String body, Set<String> uuids) {

        String at(String tenant, String id) {
            var address = path.replace("{tenant}", tenant);
            for (var name : uuids) {
                address = address.replace("{" + name + "}", id);
            }
            return address.replaceAll("\\{[^}]+}", "example");
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    @BeforeEach
    void everyEndpointOfTheApi() throws Exception {
        mine = tenants.fresh();
        theirs = tenants.fresh();
        var document = json.readTree(Http.given().get("/q/openapi?format=json").asString());
        endpoints = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (path.getKey().startsWith("/api/")
                            && !path.getKey().startsWith(PUBLIC)
                            && METHODS.contains(operation.getKey())) {
                        endpoints.add(
                                endpoint(path.getKey(), operation.getKey(), path.getValue(), operation.getValue()));
                    }
                }));
    }

    @Test
    void theWalkSeesTheEndpoints() {
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(FEWEST_ENDPOINTS);
        assertThat(endpoints).extracting(Endpoint::path).contains("/api/me", "/api/t/{tenant}/members");
    }

    @Test
    void everyEndpointOfTheApiIsATenantsOrOnesOwn() {
        assertThat(endpoints)
                .extracting(Endpoint::path)
                .allMatch(path -> path.equals("/api/me") || path.startsWith("/api/t/{tenant}"));
    }

    @Test
    void strangersAreAskedToLogInEverywhere() {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints) {
            var answer = ask(Http::given, endpoint, mine.slug(), NOBODY);
            if (answer.statusCode() != 401 || !answer.contentType().startsWith("application/problem+json")) {
                wrong.add("%s answered a stranger with %d %s"
                        .formatted(endpoint, answer.statusCode(), answer.contentType()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherTenantsAddressesDoNotExistForAnyRole() {
        var wrong = new ArrayList<String>();
        for (var role : List.of(Role.CITY_ADMINISTRATOR, Role.BUREAU_CLERK, Role.AUDITOR)) {
            for (var endpoint : endpoints) {
                if (!endpoint.path().contains("{tenant}")) {
                    continue;
                }
                var answer = ask(() -> theirs.as(role), endpoint, mine.slug(), NOBODY);
                if (answer.statusCode() != 404 || !answer.asString().contains("\"TENANT_NOT_FOUND\"")) {
                    wrong.add("%s answered a %s of another tenant with %d %s"
                            .formatted(endpoint, role, answer.statusCode(), answer.asString()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anInstitutionsMachineClientReachesItsQueriesAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints) {
            if (!endpoint.path().contains("{tenant}")) {
                continue;
            }
            var answer = ask(() -> mine.as(Role.INSTITUTION), endpoint, mine.slug(), NOBODY);
            boolean turnedAway = answer.statusCode() == 403 && answer.asString().contains("\"INSTITUTION_ELSEWHERE\"");
            if (turnedAway == INSTITUTIONS.contains(endpoint.toString())) {
                wrong.add("%s answered an institution's client with %d %s"
                        .formatted(endpoint, answer.statusCode(), answer.asString()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherTenantsThingsDoNotExistUnderOnesOwnAddress() {
        var wrong = new ArrayList<String>();
        mine.as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/{t}/bureaus", mine.slug())
                .then()
                .statusCode(200);
        for (var endpoint : endpoints) {
            for (var id : endpoint.uuids().isEmpty() ? List.<String>of() : idsOf(mine.id())) {
                var answer = ask(() -> theirs.as(Role.CITY_ADMINISTRATOR), endpoint, theirs.slug(), id);
                if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
                    wrong.add("%s answered for another tenant's %s with %d %s"
                            .formatted(endpoint, id, answer.statusCode(), answer.asString()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** One id out of every table in which the tenant has rows. */
    private List<String> idsOf(int tenant) {
        return tenants.superuser().withHandle(handle -> {
            var ids = new ArrayList<String>();
            for (var table : TenantTable.listAll(handle)) {
                if (table.key().contains("id")) {
                    handle.createQuery("select id::text from " + table.name() + " where tenant = :tenant limit 1")
                            .bind("tenant", tenant)
                            .mapTo(String.class)
                            .findOne()
                            .ifPresent(ids::add);
                }
            }
            if (ids.isEmpty()) {
                fail("The tenant has no rows to try");
            }
            return ids;
        });
    }

    private static Response ask(Supplier<RequestSpecification> who, Endpoint endpoint, String tenant, String id) {
        var request = who.get();
        if (!endpoint.method().equals("get") && !endpoint.method().equals("delete")) {
            request = endpoint.body().contains("json")
                    ? request.contentType(ContentType.JSON).body("{}")
                    : request.contentType(endpoint.body()).body(new byte[0]);
        }
        return request.request(endpoint.method().toUpperCase(Locale.ROOT), endpoint.at(tenant, id));
    }

    private static Endpoint endpoint(String path, String method, JsonNode item, JsonNode operation) {
        var uuids = new HashSet<String>();
        for (var holder : List.of(item, operation)) {
            for (var parameter : holder.path("parameters")) {
                var schema = parameter.path("schema");
                if ("path".equals(parameter.path("in").asText())
                        && ("uuid".equals(schema.path("format").asText())
                                || schema.path("$ref").asText().endsWith("/UUID"))) {
                    uuids.add(parameter.path("name").asText());
                }
            }
        }
        var content = operation.path("requestBody").path("content");
        var body =
                content.isObject() && content.size() > 0 ? content.fieldNames().next() : "application/json";
        return new Endpoint(method, path, body, uuids);
    }
}
