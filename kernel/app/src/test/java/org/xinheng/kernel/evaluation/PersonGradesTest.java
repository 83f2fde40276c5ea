package org.xinheng.kernel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.records.RecordQuery;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestPlugins.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class PersonGradesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final String NAME = "王小测";
    private static final String NUMBER = Guides.number(LocalDate.of(1908, 2, 3), 21);

    @Inject
    TestTenants tenants;

    @Inject
    Guides guides;

    @Inject
    PersonGrades grades;

    @Inject
    Records records;

    private Guides.City city;
    private Actor clerk;
    private UUID guide;

    @BeforeEach
    void aGuideWhoWasHonouredAndTrained() {
        city = guides.city();
        clerk = city.officer(Role.BUREAU_CLERK);
        city.honour(NAME, NUMBER, "表彰奖励", "省级", "2026-03-02");
        guide = city.honour(NAME, NUMBER, "年度培训合格", "不分级", "2026-04-01");
    }

    @Test
    void aGuidesGradeIsExplainedUnderAMaskedName() {
        var view = grades.list(clerk, guide, PersonPurpose.INCENTIVE, DAY);

        assertThat(view.name()).isEqualTo("王*测");
        assertThat(view.grades().broken()).isEmpty();
        assertThat(view.grades().items()).singleElement().satisfies(grade -> {
            assertThat(grade.standard()).isEqualTo(Guides.STANDARD);
            assertThat(grade.publish()).isFalse();
            assertThat(grade.score()).isEqualByComparingTo("25");
            assertThat(grade.grade().id()).isEqualTo("银牌");
            assertThat(grade.findings())
                    .filteredOn(finding -> finding.rule().equals("provincial-honours"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.points()).isEqualByComparingTo("15");
                        assertThat(finding.records())
                                .extracting(GradeView.RecordRef::documentNo)
                                .containsExactly("测导〔2026〕1号");
                        assertThat(finding.clause().act()).contains("丽水市社会信用体系建设");
                    });
        });
    }

    @Test
    void officersComeFromTheRecordOrFromTheNumberInABody() {
        var row = records.list(clerk, RecordQuery.ANY, null, 10).items().getFirst();

        assertThat(row.person()).isEqualTo(guide);
        assertThat(row.subjectName()).isNull();
        assertThat(grades.find(clerk, NUMBER, PersonPurpose.OWN_REQUEST)).isEqualTo(guide);
        assertRefused(() -> grades.find(clerk, NUMBER + "0", PersonPurpose.OWN_REQUEST), "PERSON_NUMBER_INVALID");
        assertRefused(
                () -> grades.find(clerk, Guides.number(LocalDate.of(1908, 2, 3), 22), PersonPurpose.OWN_REQUEST),
                "PERSON_UNKNOWN");
    }

    @Test
    void thePurposeIsAskedForAndAudited() {
        assertRefused(() -> grades.list(clerk, guide, null, DAY), "PERSON_PURPOSE_MISSING");
        grades.list(clerk, guide, PersonPurpose.REVIEW, DAY);

        var line = tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        select l::text from audit_line l where tenant = :tenant and l::text like '%evaluation.viewPerson%'
                        """)
                        .bind("tenant", city.tenant().id())
                        .mapTo(String.class)
                        .one());
        assertThat(line)
                .contains("REVIEW", guide.toString())
                .doesNotContain(NAME)
                .doesNotContain(NUMBER);
    }

    @Test
    void aMinorIsNotThereNotEvenByANameForIt() {
        var young = city.honour("李小测", Guides.number(LocalDate.of(2008, 6, 1), 11), "年度培训合格", "不分级", "2026-07-01");

        assertThat(grades.list(clerk, young, PersonPurpose.INCENTIVE, DAY)
                        .grades()
                        .items())
                .singleElement()
                .satisfies(grade -> assertThat(grade.grade().id()).isEqualTo("铜牌"));
        assertThat(grades.list(clerk, young, PersonPurpose.INCENTIVE, LocalDate.of(2026, 6, 1))
                        .name())
                .isEqualTo("李*测");
        assertRefused(
                () -> grades.list(clerk, young, PersonPurpose.INCENTIVE, LocalDate.of(2026, 5, 31)), "PERSON_UNKNOWN");
        assertRefused(
                () -> grades.list(clerk, young, PersonPurpose.INCENTIVE, LocalDate.of(2025, 12, 31)), "PERSON_UNKNOWN");
        assertThat(city.report("李小测", "身份证", Guides.number(LocalDate.of(2008, 6, 1), 11), "志愿服务", "不分级", "2026-05-31"))
                .isEqualTo("reject");
    }

    @Test
    void whoseDocumentTellsNoBirthDateIsNotGraded() {
        city.report("陈小测", "护照", "E00000001", "年度培训合格", "不分级", "2026-07-01");
        var abroad = city.newest();

        assertRefused(() -> grades.list(clerk, abroad, PersonPurpose.INCENTIVE, DAY), "PERSON_UNKNOWN");
    }

    @Test
    void rowsFromBeforeTheYearWasKeptLearnItWhenSomebodyAsks() {
        var id = guide;
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update private_subject set of_age_in = null where id = :id")
                        .bind("id", id)
                        .execute());

        grades.list(clerk, guide, PersonPurpose.INCENTIVE, DAY);

        Integer year = tenants.superuser()
                .withHandle(handle -> handle.createQuery("select of_age_in from private_subject where id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one());
        assertThat(year).isEqualTo(1926);
    }

    @Test
    void onlyTheSectorsOwnOfficersSeeIt() {
        var tenant = city.tenant();

        assertRefused(
                () -> grades.list(tenant.actor(Role.BUREAU_LEAD), guide, PersonPurpose.INCENTIVE, DAY),
                "PERSON_OTHER_SECTOR");
        assertRefused(
                () -> grades.find(tenant.actor(Role.BUREAU_CLERK), NUMBER, PersonPurpose.INCENTIVE),
                "PERSON_OTHER_SECTOR");
        for (Role role : List.of(Role.AUDITOR, Role.OPERATOR, Role.FIRM)) {
            assertRefused(() -> grades.list(city.officer(role), guide, PersonPurpose.INCENTIVE, DAY), "ROLE_MISSING");
        }
        assertRefused(
                () -> grades.list(clerk, guide, PersonPurpose.INCENTIVE, LocalDate.of(2999, 1, 1)), "DAY_IN_FUTURE");
        assertThat(grades.list(tenant.actor(Role.CITY_ADMINISTRATOR), guide, PersonPurpose.REVIEW, DAY)
                        .grades()
                        .items())
                .hasSize(1);
    }

    @Test
    void anotherTenantKnowsNobodyOfThisNumberOrId() {
        var other = guides.city();

        assertRefused(
                () -> grades.find(other.officer(Role.BUREAU_CLERK), NUMBER, PersonPurpose.INCENTIVE), "PERSON_UNKNOWN");
        assertRefused(
                () -> grades.list(other.officer(Role.BUREAU_CLERK), guide, PersonPurpose.INCENTIVE, DAY),
                "PERSON_UNKNOWN");
        other.tenant()
                .as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/%s/persons/%s/grades?purpose=REVIEW"
                        .formatted(city.tenant().slug(), guide))
                .then()
                .statusCode(404);
    }

    @Test
    void neitherNameNorNumberIsLoggedOrStoredInClear() {
        var logged = new ArrayList<String>();
        var listener = new Listener(logged);
        Logger.getLogger("").addHandler(listener);
        try {
            var administrator = city.tenant().as(Role.CITY_ADMINISTRATOR);
            administrator
                    .contentType(ContentType.JSON)
                    .body("{\"number\":\"%s\",\"purpose\":\"REVIEW\"}".formatted(NUMBER))
                    .post("/api/t/%s/persons/find".formatted(city.tenant().slug()))
                    .then()
                    .statusCode(200);
            var refused = city.tenant()
                    .as(Role.CITY_ADMINISTRATOR)
                    .contentType(ContentType.JSON)
                    .body("{\"number\":\"%s0\",\"purpose\":\"REVIEW\"}".formatted(NUMBER))
                    .post("/api/t/%s/persons/find".formatted(city.tenant().slug()));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.asString()).contains("PERSON_NUMBER_INVALID").doesNotContain(NUMBER);
            var page = city.tenant()
                    .as(Role.CITY_ADMINISTRATOR)
                    .get("/api/t/%s/persons/%s/grades?purpose=REVIEW"
                            .formatted(city.tenant().slug(), guide));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.asString()).contains("王*测").doesNotContain(NAME).doesNotContain(NUMBER);
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }

        assertThat(logged).noneMatch(text -> text.contains(NUMBER) || text.contains(NAME));
        assertThat(everythingStored())
                .hasSizeGreaterThan(10)
                .noneMatch(text -> text.contains(NUMBER) || text.contains(NAME));
    }

    /** Every row of every table of the tenant, as text. */
    private List<String> everythingStored() {
        return tenants.superuser().withHandle(handle -> {
            var rows = new ArrayList<String>();
            for (String table : handle.createQuery("""
                            select c.table_name from information_schema.columns c
                            join information_schema.tables t using (table_schema, table_name)
                            where c.table_schema = 'public' and c.column_name = 'tenant' and t.table_type = 'BASE TABLE'
                            """).mapTo(String.class).list()) {
                rows.addAll(handle.createQuery("select t::text from " + table + " t where tenant = :tenant")
                        .bind("tenant", city.tenant().id())
                        .mapTo(String.class)
                        .list());
            }
            return rows;
        });
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refusal -> assertThat(refusal.code().name()).isEqualTo(code));
    }

    /** Everything that is logged while it listens. */
    private static final class Listener extends Handler {

        private final List<String> logged;

        Listener(List<String> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord line) {
            logged.add(
                    line.getMessage() + " " + java.util.Arrays.toString(line.getParameters()) + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
