package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.portal.look.Names;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;

/** What people read on the portal: where a page stands, and words instead of the tables' own signs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalWordsTest {

    private static final String CODE = "91331102MA2E3XYT6J";

    @Inject
    PortalScene scene;

    private TestTenant city;

    @BeforeEach
    void aCity() {
        city = scene.city();
    }

    @Test
    void aPageBelowTheNavigationNamesThePageItStandsUnder() {
        scene.permit(city, CODE, "甲样例公司", "2026-03-01");

        assertThat(PortalScene.page(city, "/acts/administrative-award"))
                .contains("<li><a href=\"/acts\">其他公示</a></li><li aria-current=\"page\">行政奖励</li>");
        assertThat(PortalScene.page(city, "/subjects/" + CODE))
                .contains("<li><a href=\"/search\">信用查询</a></li><li aria-current=\"page\">甲样例公司</li>");
        assertThat(PortalScene.page(city, "/commitments/contracts"))
                .contains("<li><a href=\"/commitments\">承诺公示</a></li><li aria-current=\"page\">合同履约</li>");
        assertThat(PortalScene.page(city, "/commitments"))
                .contains("<li><a href=\"/\">首页</a></li><li aria-current=\"page\">承诺公示</li>");
        assertThat(PortalScene.page(city, "/permits"))
                .contains("<li><a href=\"/\">首页</a></li><li aria-current=\"page\">行政许可</li>");
    }

    @Test
    void aHeadThatTheNationalTablesNumberIsShownByWhatItMeans() {
        var id = scene.permit(city, CODE, "甲样例公司", "2026-03-01");
        fields(id, """
                [["行政相对人代码_1(统一社会信用代码)", "91331102MA2E3XYT6J"], ["行政相对人代码_2（工商注册号）", "331100000000001"],
                 ["金额(万元)", "3"], ["有效期至", "2099-12-31"]]
                """);

        assertThat(PortalScene.page(city, "/records/" + id))
                .contains("<dt>统一社会信用代码</dt>", "<dt>工商注册号</dt>", "<dt>金额(万元)</dt>", "<dd>长期</dd>")
                .doesNotContain("代码_1", "代码_2", "2099-12-31");
    }

    @Test
    void aDocumentWithoutATitleOfItsOwnIsNotNamedTwice() {
        var id = scene.permit(city, CODE, "甲样例公司", "2026-03-01");
        assertThat(PortalScene.page(city, "/permits")).contains("<td>样例决定书<span class=\"sub\">样〔2026〕1号</span></td>");
        scene.database()
                .useHandle(handle -> handle.execute("update public_record set title = document_no where id = ?", id));

        assertThat(PortalScene.page(city, "/permits")).contains("<td>样〔2026〕1号</td>");
        assertThat(PortalScene.page(city, "/subjects/" + CODE))
                .contains(">样〔2026〕1号</a>")
                .doesNotContain("<span class=\"sub\">样〔2026〕1号</span>");
    }

    @Test
    void aContractWithoutAnEndSaysNothingOfTheFarDay() {
        var id = scene.contract(city, CODE, "甲样例公司", "2026-11-02", "全部履行");
        fields(id, "[[\"履约期限\", \"2099-12-31\"], [\"履约状态\", \"全部履行\"]]");

        assertThat(PortalScene.page(city, "/commitments/contracts"))
                .contains("检测设备采购合同")
                .doesNotContain("2099-12-31", "履约期限至");
    }

    @Test
    void anEnglishPageNamesThePlaceInLatinLettersAndSaysThatRecordsAreInChinese() {
        var id = scene.permit(city, CODE, "甲样例公司", "2026-03-01");

        assertThat(PortalScene.get(city, "/records/" + id, "Cookie", "lang=en").body())
                .contains(Names.place(city.slug()) + " public credit information")
                .contains("The contents of a record are in Chinese");
        assertThat(PortalScene.page(city, "/records/" + id)).doesNotContain("公示内容以作出决定的机关所写的中文为准");
    }

    @Test
    void aListIsNamedInEnglishWhereItsDefinitionDoesSo() {
        scene.database().useHandle(handle -> handle.execute("""
                        insert into public_list_entry (tenant, id, list, list_label, polarity, subject_code, subject_name, reason, basis,
                          authority_name, document_no, listed_on, ends_on)
                        values (?, uuidv7(), 'judgment-defaulters', '失信被执行人名单', 'MISCONDUCT', ?, '甲样例公司', 'r', 'b', 'a', 'd',
                                '2026-01-01', '2099-01-01'),
                               (?, uuidv7(), 'of-this-place', '样例名单', 'WATCH', ?, '甲样例公司', 'r', 'b', 'a', 'd', '2026-01-01', '2099-01-01')
                        """, city.id(), CODE, city.id(), CODE));

        assertThat(PortalScene.get(city, "/lists", "Cookie", "lang=en").body())
                .contains(">Judgment defaulters (1)</option>", "<strong>Judgment defaulters</strong>", "样例名单")
                .doesNotContain("失信被执行人名单");
        assertThat(PortalScene.get(city, "/statistics", "Cookie", "lang=en").body())
                .contains("Judgment defaulters")
                .doesNotContain("失信被执行人名单");
        assertThat(PortalScene.page(city, "/lists")).contains(">失信被执行人名单（1）</option>");
    }

    @Test
    void theDayAnEnglishRuleTookForceFollowsItsWords() {
        assertThat(PortalScene.get(city, "/services/repair", "Cookie", "lang=en")
                        .body())
                .contains("How to apply for repair")
                .containsPattern("\\(in force from \\d{4}-\\d\\d-\\d\\d\\)");
        assertThat(PortalScene.page(city, "/services/repair")).containsPattern("（\\d{4}-\\d\\d-\\d\\d 起施行）");
    }

    private void fields(UUID id, String pairs) {
        scene.database()
                .useHandle(handle ->
                        handle.execute("update public_record set fields = cast(? as jsonb) where id = ?", pairs, id));
    }
}
