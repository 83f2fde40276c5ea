package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class GradePortalTest {

    private static final String LIST = "/grades/" + GradeScene.STANDARD;
    private static final String API = "/api/public" + LIST;

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

    @Inject
    TenantDirectory directory;

    private TestTenant city;
    private Actor kernel;
    private final Map<GradeScene.Farm, String> farms = new LinkedHashMap<>();

    @BeforeEach
    void aCityWithGradedFarms() {
        city = scene.city();
        kernel = Actor.system(city.id());
        plugins.enable(city.actor(Role.BUREAU_LEAD), "agriculture");
        for (int farm = 0; farm < 40; farm++) {
            farms.put(grading.farm(city, "样例%02d号家庭农场".formatted(farm)), farm < 10 ? "A" : farm < 35 ? "B" : "D");
        }
        standards.follow(kernel);
    }

    private void publish() {
        grading.run(city, "PUBLISHED", "2026-11-01", farms);
        grades.publish(kernel, GradeScene.STANDARD);
    }

    private GradeScene.Farm farm(String grade) {
        return farms.entrySet().stream()
                .filter(entry -> entry.getValue().equals(grade))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Test
    void theOverviewShowsEachStandardWithItsSpread() {
        publish();

        assertThat(PortalScene.page(city, "/grades"))
                .contains("农产品质量安全信用评价", "评价日 2026-11-01，共评价 40 家", "A 诚信 10（25.0%）", "公共信用综合评价", "不向社会公开")
                .doesNotContain("81.23");
    }

    @Test
    void aDraftIsNobodysBusiness() {
        grading.run(city, "DRAFT", "2026-11-01", farms);
        grades.publish(kernel, GradeScene.STANDARD);

        assertThat(PortalScene.page(city, LIST)).contains("尚未公布评价结果").doesNotContain("样例01号家庭农场");
        assertThat(PortalScene.get(city, API).json().getString("code")).isEqualTo("GRADES_NOT_PUBLIC");
        assertThat(PortalScene.get(city, API + "/csv").status()).isEqualTo(404);
    }

    @Test
    void theListComesPageByPageTheBestGradeFirst() {
        publish();

        var first = PortalScene.page(city, LIST);

        assertThat(first)
                .contains("本页 30 家，后面还有", farm("A").name())
                .doesNotContain(farm("D").name());
        var next = PortalScene.get(city, API + "?limit=30").json().getString("next");
        assertThat(PortalScene.page(city, LIST + "?after=" + next))
                .contains("本页 10 家，已到最后", farm("D").name());
        assertThat(PortalScene.page(city, LIST + "?after=nonsense")).contains("本页 30 家");
    }

    @Test
    void itCanBeNarrowedByGradeNameAndCode() {
        publish();
        var bad = farm("D");

        assertThat(PortalScene.page(city, LIST + "?grade=D")).contains("本页 5 家", bad.name());
        assertThat(PortalScene.page(city, LIST + "?q=%E6%A0%B7%E4%BE%8B03")).contains("样例03号家庭农场", "本页 1 家");
        assertThat(PortalScene.page(city, LIST + "?q=" + bad.code())).contains(bad.name(), "本页 1 家");
        assertThat(PortalScene.page(city, LIST + "?grade=D&q=%E6%A0%B7%E4%BE%8B03"))
                .contains("没有符合条件的信息");
        assertThat(PortalScene.page(city, LIST + "?q=%25%27%22")).contains("本页 30 家");
    }

    @Test
    void theApiGivesGradeAndMeaningAndNeverAScore() {
        publish();

        var page = PortalScene.get(city, API + "?grade=A&limit=3").json();

        assertThat(page.getString("edition")).isEqualTo("2024");
        assertThat(page.getString("asOf")).isEqualTo("2026-11-01");
        assertThat(page.getList("items.grade", String.class)).containsExactly("A", "A", "A");
        assertThat(page.getMap("items[0]").keySet())
                .isEqualTo(java.util.Set.of("code", "name", "grade", "label", "meaning"));
        assertThat(PortalScene.get(city, "/api/public/grades").json().getList("items.standard", String.class))
                .contains(GradeScene.STANDARD, "public-credit");
        var tag = PortalScene.get(city, API).header("ETag");
        assertThat(PortalScene.get(city, API, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void theWholeListIsATableForSpreadsheetsThatComputesNothing() {
        farms.put(grading.farm(city, "=HYPERLINK(\"x\"),样例合作社"), "A");
        publish();

        var csv = PortalScene.get(city, API + "/csv");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(42);
        assertThat(csv.body()).startsWith("\uFEFF统一社会信用代码,名称,等级").contains("\"'=HYPERLINK(\"\"x\"\"),样例合作社\"");
        assertThat(PortalScene.get(city, API + "/csv?grade=D").body().lines()).hasSize(6);
    }

    @Test
    void aSubjectsPageShowsItsGradeWithTheMethodAndTheWayToObject() {
        publish();
        var farm = farm("B");

        assertThat(PortalScene.page(city, "/subjects/" + farm.code()))
                .contains(farm.name(), "守信", "记录正常，偶有轻微问题。", "2026-11-01", LIST + "/method", "/about#grades");
        assertThat(PortalScene.get(city, "/api/public/subjects/" + farm.code())
                        .json()
                        .getInt("permits"))
                .isZero();
    }

    @Test
    void whyAValueIsProvisionalIsSaidOnceForTheWholeEdition() {
        assertThat(PortalScene.page(city, LIST + "/method").split("一级指标的分值和分数线照标准", -1))
                .hasSize(2);
    }

    @Test
    void theMethodIsReadInTablesAndPlainWords() {
        assertThat(PortalScene.page(city, LIST + "/method"))
                .contains(
                        "生产管理类行政处罚",
                        "轻微3个月、一般1年、严重3年内",
                        "1年内第2条起，每条",
                        "−9",
                        "直接定为D（失信）",
                        "暂定",
                        "每年检查 1 次",
                        "生产管理类处罚每次扣分",
                        "DB32/T 4713-2024",
                        "怎样申请复核")
                .contains("暂定</span> 一级指标的分值和分数线照标准")
                .doesNotContain("CF_WFXW", "XK_", "null", "PT", "{", "</span> true");
        assertThat(PortalScene.get(city, "/grades/public-credit/method").status())
                .isEqualTo(200);
        assertThat(PortalScene.get(city, API + "/method").json().getString("edition"))
                .isEqualTo("2024");
        assertThat(PortalScene.get(city, LIST + "/method", "Cookie", "lang=en").body())
                .contains("The Chinese text counts", "Which records count");
    }

    @Test
    void switchedOffTheListIsGoneAndThePageSaysSince() {
        publish();
        plugins.disable(city.actor(Role.BUREAU_LEAD), "agriculture");
        standards.follow(kernel);

        assertThat(PortalScene.page(city, LIST)).contains("起在本地区停用，名单已撤下").doesNotContain("样例01号家庭农场");
        assertThat(PortalScene.page(city, "/grades")).contains("已停用或暂不适用的标准");
        assertThat(PortalScene.get(city, API).json().getString("detail")).contains("不再使用，名单已撤下");
        assertThat(PortalScene.get(city, "/subjects/" + farm("B").code()).status())
                .isEqualTo(404);
        assertThat(PortalScene.page(city, LIST + "/method")).contains("生产管理类行政处罚");
    }

    @Test
    void anotherHostSeesNothingOfIt() {
        publish();
        var other = scene.city();
        standards.follow(Actor.system(other.id()));

        assertThat(PortalScene.get(other, LIST).status()).isEqualTo(404);
        assertThat(PortalScene.get(other, LIST + "/method").status()).isEqualTo(404);
        assertThat(PortalScene.get(other, API).json().getString("code")).isEqualTo("STANDARD_NOT_PUBLIC");
        assertThat(PortalScene.get(other, "/subjects/" + farm("A").code()).status())
                .isEqualTo(404);
        assertThat(PortalScene.page(other, "/grades")).doesNotContain("农产品质量安全信用评价");
    }

    @Test
    void aSuspendedCityShowsNoGrades() {
        publish();
        scene.database().useHandle(handle -> handle.execute("update tenant set open = false where id = ?", city.id()));
        directory.forget();

        for (var path : List.of("/grades", LIST, LIST + "/method")) {
            assertThat(PortalScene.get(city, path).status()).isEqualTo(404);
        }
        assertThat(PortalScene.get(city, API).json().getString("code")).isEqualTo("NO_PORTAL");
        assertThat(PortalScene.get(city, API + "/csv").json().getString("code")).isEqualTo("NO_PORTAL");
    }
}
