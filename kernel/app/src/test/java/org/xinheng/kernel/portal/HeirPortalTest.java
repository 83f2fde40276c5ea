package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeirPortalTest {

    @Inject
    PortalScene scene;

    @Test
    void aRecordOfABureauThatEndedNamesWhoCarriesOnOnItsPageAndInEveryList() {
        var city = scene.city();
        var ended = scene.permit(city, "91331102MA2E3XYT6J", "样例有限公司", "2026-03-01");
        var contract = scene.contract(city, "91331102MA2E3XYT6J", "样例有限公司", "2026-03-03", "全部履行");
        var other = scene.permit(city, "91331102MA2E3XYT6J", "样例有限公司", "2026-03-02");
        scene.database().useHandle(handle -> {
            handle.execute(
                    "update public_record set authority_code = '11331102MA0000001X' where id in (?, ?)",
                    ended,
                    contract);
            handle.execute(
                    "insert into public_bureau_end (tenant, code, name, kind, ended_on, successor, successor_name) "
                            + "values (?, '11331102MA0000001X', '旅游局', 'MERGED', '2026-06-01', uuidv7(), '文化广电旅游局')",
                    city.id());
        });

        assertThat(PortalScene.page(city, "/records/" + ended)).contains("决定机关现状", "现由文化广电旅游局承继");
        assertThat(PortalScene.page(city, "/records/" + other)).doesNotContain("决定机关现状");
        var permits = PortalScene.page(city, "/permits");
        assertThat(permits).containsOnlyOnce("现由文化广电旅游局承继").contains("/records/" + other);
        assertThat(PortalScene.page(city, "/")).containsOnlyOnce("现由文化广电旅游局承继");
        assertThat(PortalScene.page(city, "/commitments/contracts")).containsOnlyOnce("现由文化广电旅游局承继");
        assertThat(PortalScene.page(city, "/subjects/91331102MA2E3XYT6J")).contains("现由文化广电旅游局承继");
        assertThat(PortalScene.get(city, "/permits", "Cookie", "lang=en").body())
                .contains("carried on by 文化广电旅游局");
        assertThat(PortalScene.page(scene.city(), "/permits")).doesNotContain("承继");
    }
}
