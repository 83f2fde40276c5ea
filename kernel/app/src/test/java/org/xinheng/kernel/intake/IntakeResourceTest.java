package org.xinheng.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.xinheng.kernel.intake.Tables.permit;
import static org.xinheng.kernel.intake.Tables.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class IntakeResourceTest {

    @Inject
    TestTenants tenants;

    private TestTenant mine;
    private String api;

    @BeforeEach
    void aTenantWithABureau() {
        mine = tenants.fresh();
        mine.bureau(Tables.BUREAU, Tables.BUREAU_CODE);
        api = "/api/t/" + mine.slug();
    }

    @Test
    void aFileIsTakenFollowedAndItsRowsAreShown() {
        String id = upload(Tables.csv(permit(600_001), with(permit(600_002), "许可类别", "一般许可")))
                .statusCode(202)
                .body("fileName", equalTo("许可 表.csv"))
                .body("itemLabel", equalTo("自动识别"))
                .extract()
                .path("id");

        String events = mine.as(Role.BUREAU_CLERK)
                .accept("text/event-stream")
                .get(api + "/intake/batches/" + id + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(events).contains("event:progress").contains("\"state\":\"DONE\"");
        get("/intake/batches/" + id)
                .body("state", equalTo("DONE"))
                .body("progress", equalTo(1.0F))
                .body("counts.accept", equalTo(1))
                .body("counts.reject", equalTo(1))
                .body("byRule.V03", equalTo(1));
        get("/intake/batches/" + id + "/issues?verdict=reject")
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(2))
                .body("items[0].rules[0]", equalTo("V03"));
        byte[] workbook = mine.as(Role.BUREAU_CLERK)
                .get(api + "/intake/batches/" + id + "/errors.xlsx")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        assertThat(workbook).startsWith('P', 'K');
        String record = get("/records?q=600001号&state=EFFECTIVE")
                .body("items", hasSize(1))
                .body("items[0].publish", equalTo(true))
                .extract()
                .path("items[0].id");
        get("/records/" + record)
                .body("lineage.fileName", equalTo("许可 表.csv"))
                .body("documentNo", equalTo("测许〔2026〕600001号"));
        get("/subjects?q=600001号").body("items[0].counts.administrative-permit", equalTo(1));
        get("/subjects/" + Tables.code('9', '1', 600_001)).body("records.items", hasSize(1));
        get("/code-issues?state=OPEN").body("items", hasSize(0));
        get("/merge-candidates").body("items", hasSize(0));
    }

    @Test
    void rowsOfABureausSystemAreAnsweredOncePerKey() {
        var body = Map.of("item", "administrative-permit", "rows", List.of(permit(600_003)));
        String first = rows("k-1", body).statusCode(200).extract().path("batch");

        rows("k-1", body).statusCode(200).body("batch", equalTo(first));
        rows("k-1", Map.of("item", "administrative-permit", "rows", List.of(permit(600_004))))
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        rows("k-2", Map.of("item", "administrative-permit", "rows", List.of()))
                .statusCode(400)
                .body("errors[0].detail", equalTo("rows 至少要有一行。"));
    }

    @Test
    void theWrongRoleIsForbiddenAndAnotherTenantDoesNotExist() {
        mine.as(Role.AUDITOR)
                .contentType("application/octet-stream")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .post(api + "/intake/batches")
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
        String id = upload(Tables.csv(permit(600_005))).extract().path("id");
        var other = tenants.fresh();
        other.as(Role.BUREAU_CLERK).get(api + "/intake/batches/" + id).then().statusCode(404);
        other.as(Role.BUREAU_CLERK)
                .get("/api/t/" + other.slug() + "/intake/batches/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("BATCH_NOT_FOUND"));
    }

    private ValidatableResponse upload(String csv) {
        return mine.as(Role.BUREAU_CLERK)
                .contentType("application/octet-stream")
                .queryParam("item", "auto")
                .queryParam("name", "许可 表.csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(api + "/intake/batches")
                .then();
    }

    private ValidatableResponse rows(String key, Object body) {
        return mine.as(Role.BUREAU_CLERK)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(api + "/intake/rows")
                .then();
    }

    private ValidatableResponse get(String path) {
        return mine.as(Role.BUREAU_CLERK).get(api + path).then().statusCode(200);
    }
}
