package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;

/** What the registry says of a firm stands at the head of its page, not in a table of decisions. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegistrationPortalTest {

    private static final String CODE = "91331102MA2E3XYT6J";

    @Inject
    PortalScene scene;

    private TestTenant city;
    private UUID entry;

    @BeforeEach
    void aFirmWithAPermitAndAnEntryInTheRegistry() {
        city = scene.city();
        scene.permit(city, CODE, "甲样例公司", "2026-03-01");
        entry = scene.permit(city, CODE, "甲样例公司", "2026-03-02");
        scene.database().useHandle(handle -> {
            handle.execute("""
                    insert into public_item (tenant, item, act, label, label_en, basis, place)
                    values (?, 'business-registration', 'OTHER', '登记注册基本信息', 'Business registration', '《样例条例》', 4)
                    """, city.id());
            handle.execute("""
                    update public_record set item = 'business-registration', act = 'OTHER', document_no = '', title = '登记注册基本信息',
                      fields = '[["主体名称", "甲样例公司"], ["统一社会信用代码", "91331102MA2E3XYT6J"], ["成立日期", "2015-03-02"]]'
                    where id = ?
                    """, entry);
        });
    }

    @Test
    void thePageOfTheFirmShowsTheEntryWithoutWhatItsHeadSays() {
        assertThat(PortalScene.page(city, "/subjects/" + CODE))
                .contains(
                        "<h2 id=\"registration\">登记注册基本信息</h2><a href=\"/records/" + entry + "\">",
                        "<dl class=\"card facts\"><div><dt>成立日期</dt><dd>2015-03-02</dd></div></dl>",
                        "<h2 id=\"administrative-permit\">")
                .doesNotContain("id=\"business-registration\"", "<dt>主体名称</dt>", "<dt>统一社会信用代码</dt>");
    }

    @Test
    void theEntryIsARecordOfItsOwnWithSourceAndBasisAndIsCalledByItsKind() {
        assertThat(PortalScene.page(city, "/records/" + entry))
                .contains("<li aria-current=\"page\">登记注册基本信息</li>", "<dt>主体名称</dt><dd>甲样例公司</dd>", "《样例条例》");
        assertThat(PortalScene.page(city, "/acts/business-registration"))
                .contains("<td>登记注册基本信息</td>")
                .doesNotContain("<span class=\"sub\"></span>");
    }

    @Test
    void anotherCityDoesNotKnowIt() {
        assertThat(PortalScene.get(scene.city(), "/records/" + entry).status()).isEqualTo(404);
    }
}
