package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.publicity.GradeScene;
import org.xinheng.kernel.publicity.PublicGrades;
import org.xinheng.kernel.publicity.PublicStandards;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;

/** What programs that keep a copy are told about grades. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class GradeChangesTest {

    @Inject
    PortalScene scene;

    @Inject
    GradeScene grading;

    @Inject
    Plugins plugins;

    @Inject
    PublicStandards standards;

    @Inject
    PublicGrades grades;

    private TestTenant city;
    private Actor kernel;
    private GradeScene.Farm good;
    private GradeScene.Farm bad;
    private final Map<GradeScene.Farm, String> graded = new LinkedHashMap<>();

    @BeforeEach
    void aCityWithTwoGradedFarms() {
        city = scene.city();
        kernel = Actor.system(city.id());
        plugins.enable(city.actor(Role.BUREAU_LEAD), "agriculture");
        good = grading.farm(city, "样例守信家庭农场");
        bad = grading.farm(city, "样例失信家庭农场");
        graded.put(good, "A");
        graded.put(bad, "D");
        standards.follow(kernel);
    }

    private void publish(String asOf) {
        grading.run(city, "PUBLISHED", asOf, graded);
        grades.publish(kernel, GradeScene.STANDARD);
    }

    private JsonPath behind(String cursor) {
        return PortalScene.get(city, "/api/public/changes?dataset=grades&after=" + cursor)
                .json();
    }

    private static String last(JsonPath changes) {
        return changes.getString("items[-1].cursor");
    }

    private void change(String sql, Object... values) {
        scene.database().useHandle(handle -> handle.execute(sql, values));
    }

    @Test
    void aGradeThatTakesEffectIsToldAsTheListShowsIt() {
        grading.run(city, "DRAFT", "2026-10-01", graded);
        grades.publish(kernel, GradeScene.STANDARD);
        assertThat(behind("0").getList("items")).as("a draft").isEmpty();

        publish("2026-11-01");

        var told = behind("0");
        assertThat(told.getList("items.event")).containsExactly("PUBLISHED", "PUBLISHED");
        assertThat(told.getList("items.dataset")).containsExactly("grades", "grades");
        assertThat(told.getList("items.record.subject_code")).isEqualTo(List.of(good.code(), bad.code()));
        assertThat(told.getList("items.record.grade")).containsExactly("A", "D");
        assertThat(told.getString("items[0].record.as_of")).isEqualTo("2026-11-01");
        assertThat(PortalScene.get(city, "/api/public/data/grades/csv").body())
                .contains(told.getString("items[0].id") + "," + GradeScene.STANDARD + ",")
                .doesNotContain("81.23", "8123");
    }

    @Test
    void theNextRunChangesWhatStaysUnderItsIdAndTakesDownWhoIsNotInIt() {
        publish("2026-10-01");
        var first = behind("0");
        graded.put(good, "B");
        graded.remove(bad);

        publish("2026-11-01");

        var told = behind(last(first));
        assertThat(told.getList("items.event")).containsExactly("CHANGED", "TAKEN_DOWN");
        assertThat(told.getList("items.id")).isEqualTo(first.getList("items.id"));
        assertThat(told.getString("items[0].record.grade")).isEqualTo("B");
        assertThat(told.getMap("items[1].record")).isNull();
        assertThat(told.prettify()).doesNotContain(bad.code(), bad.name());
        grades.publish(kernel, GradeScene.STANDARD);
        assertThat(behind(last(told)).getList("items"))
                .as("published again, nothing changed")
                .isEmpty();
    }

    @Test
    void aCorrectedGradeAndASubjectThatWasMergedAreToldAlone() {
        publish("2026-11-01");
        var first = behind("0");
        change("update grade set grade = 'C' where tenant = ? and subject = ?", city.id(), bad.id());

        grades.publish(kernel, GradeScene.STANDARD);

        var told = behind(last(first));
        assertThat(told.getList("items.event")).containsExactly("CHANGED");
        assertThat(told.getString("items[0].record.subject_code")).isEqualTo(bad.code());
        assertThat(told.getString("items[0].record.grade")).isEqualTo("C");

        change("delete from record where tenant = ? and subject = ?", city.id(), good.id());
        grading.follow(kernel, good);

        var later = behind(last(told));
        assertThat(later.getList("items.event")).containsExactly("TAKEN_DOWN");
        assertThat(later.getString("items[0].id")).isEqualTo(first.getString("items[0].id"));
    }

    @Test
    void aStandardThatIsOutOfUseTakesItsGradesAlong() {
        publish("2026-11-01");
        var first = behind("0");
        change("update public_standard set state = 'NOT_IN_FORCE' where tenant = ?", city.id());

        var told = behind(last(first));
        assertThat(told.getList("items.event")).containsExactly("TAKEN_DOWN", "TAKEN_DOWN");
        assertThat(PortalScene.get(city, "/api/public/data/grades/json").body()).endsWith("\"items\":[]}");

        change("update public_standard set state = 'IN_USE' where tenant = ?", city.id());
        assertThat(behind(last(told)).getList("items.record.grade")).containsExactly("A", "D");
        change("delete from public_grading where tenant = ?", city.id());
        assertThat(behind("0").getList("items.event")).containsExactly("TAKEN_DOWN", "TAKEN_DOWN");
    }

    @Test
    void naturalPersonsAndStandardsThatShowNothingAreNeverTold() {
        var run = grading.run(city, "PUBLISHED", "2026-11-01", graded);
        change("update grade set kind = 'NATURAL_PERSON' where run = ? and subject = ?", run, bad.id());
        grades.publish(kernel, GradeScene.STANDARD);
        assertThat(behind("0").getList("items.record.subject_code")).isEqualTo(List.of(good.code()));

        change("update grade_run set standard = 'public-credit' where id = ?", run);
        grades.publish(kernel, "public-credit");
        assertThat(behind("0").getList("items.record.standard")).containsOnly(GradeScene.STANDARD);
    }

    @Test
    void anotherCitysGradesAreNotTold() {
        publish("2026-11-01");
        var other = scene.city();

        assertThat(PortalScene.get(other, "/api/public/changes").json().getList("items"))
                .isEmpty();
    }
}
