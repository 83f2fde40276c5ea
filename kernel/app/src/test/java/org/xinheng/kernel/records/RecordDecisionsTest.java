package org.xinheng.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.portal.PortalScene;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class RecordDecisionsTest {

    @Inject
    TestTenants tenants;

    private TestTenant mine;

    @BeforeEach
    void aTenant() {
        mine = tenants.fresh();
    }

    @Test
    void aHeldRecordIsReleasedToThePublicAndAWithdrawnOneIsGoneFromThePortal() {
        var record = held();
        portalSays(record, 404);

        decide(Role.BUREAU_LEAD, record, "release", "已核实")
                .statusCode(200)
                .body("state", equalTo("EFFECTIVE"))
                .body("publish", equalTo(true))
                .body("version", equalTo(2))
                .body("history", hasSize(1))
                .body("history[0].change", equalTo("放行：已核实"))
                .body("history[0].state", equalTo("HELD"));
        portalSays(record, 200);

        decide(Role.CITY_ADMINISTRATOR, record, "withdraw", "原决定被撤销")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("holdReason", equalTo("原决定被撤销"))
                .body("publish", equalTo(false))
                .body("history[0].change", equalTo("撤回：原决定被撤销"));
        portalSays(record, 404);
        assertThat(PortalScene.get(mine.host(), "/subjects/" + record.code()).status())
                .isEqualTo(404);
        mine.as(Role.AUDITOR)
                .get("/api/t/{t}/audit", mine.slug())
                .then()
                .body(
                        "items.find { it.action == 'records.withdraw' }.notes.record",
                        equalTo(record.id().toString()));
    }

    @Test
    void onlyThoseInChargeDecideAndOnlyAboutTheirOwnRecords() {
        var record = held();
        for (var verb : new String[] {"release", "withdraw"}) {
            decide(Role.BUREAU_CLERK, record, verb, "理由").statusCode(403).body("code", equalTo("ROLE_MISSING"));
            var other = tenants.fresh();
            decide(other, Role.BUREAU_LEAD, record.id(), verb, "理由")
                    .statusCode(404)
                    .body("code", equalTo("RECORD_NOT_FOUND"));
            decide(Role.BUREAU_LEAD, record, verb, " ")
                    .statusCode(400)
                    .body("code", equalTo("REASON_MISSING"))
                    .body("detail", equalTo("请填写理由（1至500字），理由会记入历史和审计。"));
        }
        assertThat(state(record)).isEqualTo("HELD");
    }

    @Test
    void whatIsNotHeldIsNotReleasedAndWhatIsWithdrawnIsNotWithdrawnAgain() {
        var record = TestRecord.permit().in(mine, tenants);
        decide(Role.BUREAU_LEAD, record, "release", "理由")
                .statusCode(409)
                .body("code", equalTo("RECORD_NOT_HELD"))
                .body("detail", equalTo("这条记录当前状态为“有效”，不在待核实之列，无需放行。请刷新后查看。"));
        decide(Role.BUREAU_LEAD, record, "withdraw", "理由").statusCode(200);
        decide(Role.BUREAU_LEAD, record, "withdraw", "理由")
                .statusCode(409)
                .body("code", equalTo("RECORD_WITHDRAWN_ALREADY"));
        decide(Role.BUREAU_LEAD, record, "release", "理由")
                .statusCode(409)
                .body("detail", equalTo("这条记录当前状态为“已撤回”，不在待核实之列，无需放行。请刷新后查看。"));
    }

    private TestRecord held() {
        return TestRecord.permit()
                .set("state", "HELD")
                .set("state_reason", "名称需核实")
                .set("publish", false)
                .in(mine, tenants);
    }

    private String state(TestRecord record) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select state from record where id = :id")
                        .bind("id", record.id())
                        .mapTo(String.class)
                        .one());
    }

    private ValidatableResponse decide(Role role, TestRecord record, String verb, String reason) {
        return decide(mine, role, record.id(), verb, reason);
    }

    private static ValidatableResponse decide(TestTenant who, Role role, UUID record, String verb, String reason) {
        return who.as(role)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/api/t/{t}/records/{r}/{v}", who.slug(), record, verb)
                .then();
    }

    private void portalSays(TestRecord record, int status) {
        var until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (page(record) != status && System.nanoTime() < until) {
            LockSupport.parkNanos(30_000_000);
        }
        assertThat(page(record)).isEqualTo(status);
    }

    private int page(TestRecord record) {
        return PortalScene.get(mine.host(), "/records/" + record.id()).status();
    }
}
