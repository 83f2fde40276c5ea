package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProgrammePortalTest {

    @Inject
    PortalScene scene;

    @Inject
    TestTenants tenants;

    @Test
    void aPlaceShowsWhatItsPlanSetsByHeadingWithClauseLeaderTargetAndState() {
        var county = tenants.withPack("zhongxiang", tenants.root(), "COUNTY", "420881");

        assertThat(PortalScene.page(county, "/programmes"))
                .containsSubsequence("宣传教育", "平台功能", "归集和披露", "工作保障")
                .contains("信用承诺", "（钟信用办〔2018〕10号）第12条", "市发改局", "配合：", "各部门")
                .contains("黑名单企业通过信用修复作出承诺的比例不低于30%<span class=\"unit\">（2018-12-31前）</span>", "已到期")
                .contains("规划期限已于 2018-12-31 届满")
                .doesNotContain("本地区没有单独的规划");
    }

    @Test
    void aPlaceWithoutAPlanShowsThatOfThePlaceAbove() {
        var town = tenants.below(
                tenants.withPack("dongguan", tenants.root(), "CITY", "441900").id());

        assertThat(PortalScene.page(town, "/programmes"))
                .contains("本地区没有单独的规划", "信用信息归集", "长期")
                .doesNotContain("届满");
    }

    @Test
    void aPlaceWithoutAnyPlanSaysSo() {
        assertThat(PortalScene.page(scene.city(), "/programmes")).contains("还没有公开的规划工程");
    }

    @Test
    void thePageSpeaksEnglishAndStandsInTheSiteMap() {
        var town = tenants.below(
                tenants.withPack("dongguan", tenants.root(), "CITY", "441900").id());

        assertThat(PortalScene.get(town, "/programmes", "Cookie", "lang=en").body())
                .contains("Programmes", "Standing", "Gathering", "Led by", ">Key fields</h2>")
                .doesNotContain(">重点领域</h2>");
        assertThat(PortalScene.get(town, "/sitemap.xml").body()).contains("/programmes</loc>");
    }
}
