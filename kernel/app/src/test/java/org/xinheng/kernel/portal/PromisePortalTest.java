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
class PromisePortalTest {

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
    void withoutCommitmentsThePageSaysSo() {
        assertThat(PortalScene.page(city, "/commitments"))
                .contains("目前没有公示的信用承诺。")
                .contains("aria-current=\"page\">承诺公示");
    }

    @Test
    void aRunningCommitmentIsShownWithItsWordsInBothLanguages() {
        scene.commitment(city, CODE, NAME, "2026-11-01", "2099-12-31", null, null);

        assertThat(PortalScene.page(city, "/commitments"))
                .contains(NAME, "容缺受理型", "三十日内补齐材料", "履行中", "2099-12-31")
                .contains("本页 1 条，已到最后");
        assertThat(PortalScene.get(city, "/commitments", "Cookie", "lang=en").body())
                .contains("Acceptance with papers missing", "Running", "valid until");
    }

    @Test
    void aBrokenOneIsShownOnlyWhileItsRecordIsPublic() {
        var shown = scene.permit(city, CODE, NAME, "2026-11-02");
        scene.commitment(city, CODE, NAME, "2026-11-01", null, "NOT", shown);
        assertThat(PortalScene.page(city, "/commitments")).contains("未履行", "/records/" + shown);

        scene.database().useHandle(handle -> handle.execute("delete from public_record where id = ?", shown));
        assertThat(PortalScene.page(city, "/commitments?after="))
                .doesNotContain("未履行</span>")
                .contains("目前没有公示的信用承诺。");
    }

    @Test
    void aCommitmentPastItsTermIsNotShownAsRunning() {
        scene.commitment(city, CODE, NAME, "2026-01-01", "2026-02-01", null, null);

        assertThat(PortalScene.page(city, "/commitments")).contains("目前没有公示的信用承诺。");
    }

    @Test
    void visitorsFindByNameCodeKindAndState() {
        scene.commitment(city, CODE, NAME, "2026-11-01", null, null, null);

        assertThat(PortalScene.page(city, "/commitments?q=%E7%BB%BF%E8%B0%B7")).contains(NAME);
        assertThat(PortalScene.page(city, "/commitments?q=" + CODE)).contains(NAME);
        assertThat(PortalScene.page(city, "/commitments?kind=incomplete-accepted&kept=RUNNING"))
                .contains(NAME);
        assertThat(PortalScene.page(city, "/commitments?kept=NOT")).contains("没有符合条件的信息");
        assertThat(PortalScene.page(city, "/commitments?kept=nonsense&after=nonsense"))
                .as("nonsense is as good as absent")
                .contains(NAME);
    }
}
