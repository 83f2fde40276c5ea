package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractPortalTest {

    private static final String PAGE = "/commitments/contracts";
    private static final String CODE = "91331102MA2E3XYT6J";
    private static final String NAME = "云和绿谷食用菌专业合作社（样例）";

    @Inject
    PortalScene scene;

    private TestTenant city;

    @BeforeEach
    void aCity() {
        city = scene.city();
    }

    @Test
    void contractsAreATabOfTheCommitmentsSoTheMenuStaysAsItIs() {
        assertThat(PortalScene.page(city, PAGE))
                .contains("目前没有公示的合同履约信息。")
                .contains("<a href=\"/commitments/contracts\" aria-current=\"page\">合同履约</a>")
                .contains("aria-current=\"page\">承诺公示</a>");
        assertThat(PortalScene.page(city, "/commitments")).contains("<a href=\"/commitments/contracts\">合同履约</a>");
    }

    @Test
    void aFindingIsShownWithWhatItsPublicRecordHoldsInBothLanguages() {
        var id = scene.contract(city, CODE, NAME, "2026-11-02", "部分履行");

        assertThat(PortalScene.page(city, PAGE))
                .contains("检测设备采购合同", "HT-2026-1", NAME, "样例市人民医院", "2026-06-30", "部分履行</span>")
                .contains("/records/" + id)
                .doesNotContain("金额（万元）");
        assertThat(PortalScene.get(city, PAGE, "Cookie", "lang=en").body())
                .contains("Partly performed", "to be performed by", "Commitments and contracts");
    }

    @Test
    void whatIsNotPublicAnyMoreIsGone() {
        var id = scene.contract(city, CODE, NAME, "2026-11-02", "全部未履行");
        scene.database()
                .useHandle(handle ->
                        handle.execute("update public_record set publish_until = '2026-11-03' where id = ?", id));

        assertThat(PortalScene.page(city, PAGE)).contains("目前没有公示的合同履约信息。");
    }

    @Test
    void anotherCitysContractsAreNotShown() {
        scene.contract(scene.city(), CODE, NAME, "2026-11-02", "全部履行");

        assertThat(PortalScene.page(city, PAGE)).doesNotContain(NAME);
    }

    @Test
    void visitorsFindByNameCodeNumberAndState() {
        scene.contract(city, CODE, NAME, "2026-11-02", "全部履行");

        assertThat(PortalScene.page(city, PAGE + "?q=%E7%BB%BF%E8%B0%B7")).contains(NAME);
        assertThat(PortalScene.page(city, PAGE + "?q=" + CODE)).contains(NAME);
        assertThat(PortalScene.page(city, PAGE + "?q=HT-2026-1&kept=WHOLLY")).contains(NAME);
        assertThat(PortalScene.page(city, PAGE + "?kept=NOT")).contains("没有符合条件的信息");
        assertThat(PortalScene.page(city, PAGE + "?kept=nonsense&after=nonsense"))
                .as("nonsense is as good as absent")
                .contains(NAME);
    }
}
