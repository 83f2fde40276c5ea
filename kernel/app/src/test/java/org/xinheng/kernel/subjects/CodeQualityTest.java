package org.xinheng.kernel.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.publicity.Publicity;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class CodeQualityTest {

    private static final String OTHER_NAME = "瓯江改名样例有限公司";

    @Inject
    TestTenants tenants;

    @Inject
    Publicity publicity;

    private TestTenant mine;
    private TestRecord rightful;
    private TestRecord doubled;

    @BeforeEach
    void oneCodeOnTwoNames() {
        mine = tenants.fresh();
        rightful = TestRecord.permit();
        doubled = TestRecord.penalty().set("subject_code", rightful.code()).set("subject_name", OTHER_NAME);
        publish(mine, doubled);
        publish(mine, rightful); // last, so that the registry knows this name
    }

    @Test
    void aNewCodeTakesTheRecordsOfThatNameAlongAndThePublicSiteFollows() {
        var code = freshCode();

        resolve(Role.BUREAU_LEAD, issue(), "NEW_CODE", " " + code.toLowerCase(java.util.Locale.ROOT), "登记机关复函")
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("steps", hasSize(1))
                .body("steps[0].action", equalTo("NEW_CODE"))
                .body("steps[0].code", equalTo(code))
                .body("steps[0].note", equalTo("登记机关复函"))
                .body("steps[0].doneBy", endsWith("-bureau-lead"));

        assertThat(codeOf(doubled)).isEqualTo(code);
        assertThat(codeOf(rightful)).isEqualTo(rightful.code());
        assertThat(text("select s.code || ' ' || s.name from record r join subject s on s.id = r.subject where r.id = '"
                        + doubled.id() + "'"))
                .isEqualTo(code + " " + OTHER_NAME);
        assertThat(text("select change from record_history where record = '" + doubled.id() + "'"))
                .isEqualTo("新赋码%s，原代码%s：登记机关复函".formatted(code, rightful.code()));
        assertThat(text("select new_code from code_correction where code = '" + rightful.code() + "' and name = '"
                        + OTHER_NAME + "'"))
                .isEqualTo(code);
        eventually("select subject_code from public_record where id = '" + doubled.id() + "'", code);
        eventually(publicSubject(mine, code), OTHER_NAME + " / 0 1");
        eventually(publicSubject(mine, rightful.code()), rightful.name() + " / 1 0");
    }

    @Test
    void aDeletedCodeHoldsTheRecordsOfThatNameUntilTheyAreReleased() {
        resolve(Role.CITY_ADMINISTRATOR, issue(), "DELETE", null, "查无此户")
                .statusCode(200)
                .body("steps[0].action", equalTo("DELETE"))
                .body("steps[0].code", nullValue());

        assertThat(text("select state || ' ' || state_reason || ' ' || publish from record where id = '" + doubled.id()
                        + "'"))
                .isEqualTo("HELD 代码%s不是该主体的，已删除：查无此户 false".formatted(rightful.code()));
        eventually("select count(*)::text from public_record where id = '" + doubled.id() + "'", "0");
        eventually(publicSubject(mine, rightful.code()), rightful.name() + " / 1 0");
    }

    @Test
    void keepingACodeIsALineInTheLedgerAndNothingElse() {
        resolve(Role.BUREAU_LEAD, issue(), "KEEP", null, "核实无误")
                .statusCode(200)
                .body("steps[0].action", equalTo("KEEP"))
                .body("steps[0].note", equalTo("核实无误"));

        assertThat(codeOf(doubled)).isEqualTo(rightful.code());
        assertThat(text("select version::text from record where id = '" + doubled.id() + "'"))
                .isEqualTo("1");
        mine.as(Role.AUDITOR)
                .get("/api/t/{t}/audit", mine.slug())
                .then()
                .body("items.find { it.action == 'subjects.resolve-code' }.notes.action", equalTo("KEEP"));
    }

    @Test
    void aCodeIsDecidedOnceByThoseInChargeOnlyAndWithAGoodCode() {
        var issue = issue();
        resolve(Role.BUREAU_CLERK, issue, "KEEP", null, "").statusCode(403).body("code", equalTo("ROLE_MISSING"));
        var other = tenants.fresh();
        post(other, Role.BUREAU_LEAD, "/code-issues/" + issue + "/resolve", Map.of("action", "KEEP"))
                .statusCode(404)
                .body("code", equalTo("CODE_ISSUE_NOT_FOUND"));
        resolve(Role.BUREAU_LEAD, issue, "NEW_CODE", "91331102MA4A02G780", "")
                .statusCode(400)
                .body("code", equalTo("CODE_INVALID"))
                .body("detail", equalTo("新赋代码不正确：" + reason("91331102MA4A02G780")));
        resolve(Role.BUREAU_LEAD, issue, "NEW_CODE", null, "")
                .statusCode(400)
                .body("detail", equalTo("新赋代码不正确：未填写统一社会信用代码，请补填18位代码。"));
        resolve(Role.BUREAU_LEAD, issue, "NEW_CODE", rightful.code(), "")
                .statusCode(400)
                .body("detail", equalTo("新赋代码与原代码相同。请填写正确的代码；如原代码无误，请选择“保持原码不变”。"));
        post(mine, Role.BUREAU_LEAD, "/code-issues/" + issue + "/resolve", Map.of("note", "x"))
                .statusCode(400)
                .body("errors[0].detail", equalTo("请选择处理方式：新赋码、删除或保持原码不变。"));
        assertThat(text("select count(*)::text from code_issue_step where issue = '" + issue + "'"))
                .isEqualTo("0");

        resolve(Role.BUREAU_LEAD, issue, "KEEP", null, "").statusCode(200);
        resolve(Role.BUREAU_LEAD, issue, "DELETE", null, "")
                .statusCode(409)
                .body("code", equalTo("CODE_ISSUE_RESOLVED_ALREADY"));
    }

    @Test
    void twoCodesOfOneFirmBecomeOneAndThePublicSiteFollowsAtOnce() {
        var second = TestRecord.permit();
        publish(mine, second);
        var candidate = candidate("SAME_NAME", second.code(), second.name(), rightful.code(), rightful.name());

        decide(Role.BUREAU_LEAD, candidate, true, "同一营业执照")
                .statusCode(200)
                .body("state", equalTo("MERGED"))
                .body("note", equalTo("同一营业执照"))
                .body("decidedBy", endsWith("-bureau-lead"));

        assertThat(codeOf(second)).isEqualTo(rightful.code());
        assertThat(text("select change from record_history where record = '" + second.id() + "'"))
                .isEqualTo("与%s合并为同一主体，原代码%s：同一营业执照".formatted(rightful.code(), second.code()));
        assertThat(text("select former_names::text from subject where code = '" + rightful.code() + "'"))
                .isEqualTo("{" + second.name() + "}");
        eventually("select subject_code from public_record where id = '" + second.id() + "'", rightful.code());
        eventually(
                publicSubject(mine, rightful.code()),
                rightful.name() + " " + String.join("、", sorted(second.name(), OTHER_NAME)) + "/ 2 1");
        eventually("select count(*)::text from public_subject where code = '" + second.code() + "'", "0");
    }

    @Test
    void aNewNameOfAFirmShowsOnEveryTenantsPublicSite() {
        var other = tenants.fresh();
        publish(other, TestRecord.permit().set("subject_code", rightful.code()).set("subject_name", rightful.name()));
        var candidate = candidate("SAME_CODE", rightful.code(), OTHER_NAME, rightful.code(), rightful.name());

        decide(Role.CITY_ADMINISTRATOR, candidate, true, "").statusCode(200);

        assertThat(text("select name || ' ' || former_names::text from subject where code = '" + rightful.code() + "'"))
                .isEqualTo(OTHER_NAME + " {" + rightful.name() + "}");
        eventually(publicSubject(mine, rightful.code()), OTHER_NAME + " " + rightful.name() + "/ 1 1");
        eventually(publicSubject(other, rightful.code()), OTHER_NAME + " " + rightful.name() + "/ 1 0");
    }

    @Test
    void twoThatAreNotOneStayTwoAndAreDecidedOnceByThoseInChargeOnly() {
        var second = TestRecord.permit();
        publish(mine, second);
        var candidate = candidate("SAME_NAME", second.code(), second.name(), rightful.code(), rightful.name());
        decide(Role.BUREAU_CLERK, candidate, true, "").statusCode(403).body("code", equalTo("ROLE_MISSING"));
        var other = tenants.fresh();
        post(other, Role.BUREAU_LEAD, "/merge-candidates/" + candidate + "/decide", Map.of("merge", true))
                .statusCode(404)
                .body("code", equalTo("MERGE_CANDIDATE_NOT_FOUND"));

        decide(Role.BUREAU_LEAD, candidate, false, "住所不同").statusCode(200).body("state", equalTo("KEPT"));

        assertThat(codeOf(second)).isEqualTo(second.code());
        decide(Role.BUREAU_LEAD, candidate, true, "")
                .statusCode(409)
                .body("code", equalTo("MERGE_CANDIDATE_DECIDED_ALREADY"));
    }

    @Test
    void bothListsPageToTheirEndWithoutGapsAndWithoutDoubles() {
        for (var i = 0; i < 7; i++) {
            issue("错码样例" + i);
            candidate("SAME_NAME", freshCode(), "样例" + i, freshCode(), "样例" + i);
        }
        for (var list : List.of("/code-issues?state=OPEN&limit=3", "/merge-candidates?state=OPEN&limit=3")) {
            var seen = new ArrayList<String>();
            @Nullable String after = null;
            var pages = 0;
            do {
                var page = mine.as(Role.BUREAU_CLERK)
                        .get("/api/t/" + mine.slug() + list + (after == null ? "" : "&after=" + after))
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.path("items.id"));
                after = page.path("next");
                pages++;
            } while (after != null);
            assertThat(seen).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat(pages).isEqualTo(3);
        }
    }

    private void publish(TestTenant tenant, TestRecord record) {
        record.in(tenant, tenants);
        publicity.follow(Actor.system(tenant.id()), Set.of(record.id()));
    }

    private UUID issue() {
        return issue(OTHER_NAME);
    }

    private UUID issue(String name) {
        return insert(
                "insert into code_issue (tenant, kind, code, name) values (?, 'DUPLICATE_CODE', ?, ?) returning id",
                mine.id(),
                rightful.code(),
                name);
    }

    private UUID candidate(String kind, String code, String name, String otherCode, String otherName) {
        return insert(
                "insert into merge_candidate (tenant, kind, code, name, other_code, other_name) values (?, ?, ?, ?, ?, ?) returning id",
                mine.id(),
                kind,
                code,
                name,
                otherCode,
                otherName);
    }

    private UUID insert(String sql, Object... values) {
        return tenants.superuser()
                .withHandle(
                        handle -> handle.select(sql, values).mapTo(UUID.class).one());
    }

    private ValidatableResponse resolve(Role role, UUID issue, String action, @Nullable String code, String note) {
        var body = new HashMap<String, Object>(Map.of("action", action, "note", note));
        if (code != null) {
            body.put("code", code);
        }
        return post(mine, role, "/code-issues/" + issue + "/resolve", body);
    }

    private ValidatableResponse decide(Role role, UUID candidate, boolean merge, String note) {
        return post(mine, role, "/merge-candidates/" + candidate + "/decide", Map.of("merge", merge, "note", note));
    }

    private static ValidatableResponse post(TestTenant tenant, Role role, String path, Map<String, ?> body) {
        return tenant.as(role)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/t/" + tenant.slug() + path)
                .then();
    }

    private String codeOf(TestRecord record) {
        return text("select subject_code from record where id = '" + record.id() + "'");
    }

    private static String publicSubject(TestTenant tenant, String code) {
        return "select name || ' ' || other_names || '/ ' || permits || ' ' || penalties from public_subject where tenant = %d and code = '%s'"
                .formatted(tenant.id(), code);
    }

    private String text(String sql) {
        return tenants.superuser()
                .withHandle(handle ->
                        handle.createQuery(sql).mapTo(String.class).findOne().orElse("nothing"));
    }

    /** After the fact was heard. */
    private void eventually(String sql, String expected) {
        var until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!text(sql).equals(expected) && System.nanoTime() < until) {
            LockSupport.parkNanos(30_000_000);
        }
        assertThat(text(sql)).isEqualTo(expected);
    }

    private static List<String> sorted(String one, String other) {
        return List.of(one, other).stream().sorted().toList();
    }

    private static String reason(String code) {
        return ((UnifiedCreditCode.Reading.Invalid) UnifiedCreditCode.parse(code)).reason();
    }

    private static String freshCode() {
        return UnifiedCreditCode.of(
                        '9',
                        '1',
                        "331121",
                        OrganisationCode.ofBody(
                                "MB%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000))))
                .value();
    }
}
