package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalSearchTest {

    private static final String CODE = "91331102MA2E3XYT6J";

    @Inject
    PortalScene scene;

    private TestTenant city;

    @BeforeEach
    void aCityWithThreeFirms() {
        city = scene.city();
        scene.permit(city, CODE, "云和绿谷食用菌有限公司", "2026-03-01");
        scene.permit(city, "91331102MA2E3XYT7A", "绿谷（云和）茶业有限公司", "2026-03-02");
        scene.permit(city, "91331102MA2E3XYT8B", "ABC科技Ⅱ有限公司", "2026-03-03");
    }

    @Test
    void oneCharacterFindsNamesThatContainIt() {
        assertThat(names("菌")).containsExactly("云和绿谷食用菌有限公司");
    }

    @Test
    void twoCharactersFindNamesThatContainThemAndTheNameThatBeginsWithThemComesFirst() {
        assertThat(names("云和")).containsExactly("云和绿谷食用菌有限公司", "绿谷（云和）茶业有限公司");
        assertThat(names("绿谷")).containsExactly("绿谷（云和）茶业有限公司", "云和绿谷食用菌有限公司");
    }

    @Test
    void severalCharactersMustStandTogether() {
        assertThat(names("绿谷食")).containsExactly("云和绿谷食用菌有限公司");
        assertThat(names("谷绿")).isEmpty();
    }

    @Test
    void bracketsAndBlanksDoNotMatter() {
        assertThat(names("绿谷(云和)茶业")).contains("绿谷（云和）茶业有限公司");
        assertThat(names("绿谷 云和 茶业")).contains("绿谷（云和）茶业有限公司");
    }

    @Test
    void widthAndCaseDoNotMatter() {
        assertThat(names("ａｂｃ科技")).containsExactly("ABC科技Ⅱ有限公司");
        assertThat(names("abc科技ii")).containsExactly("ABC科技Ⅱ有限公司");
    }

    @Test
    void signsAloneFindNothing() {
        assertThat(names("%")).isEmpty();
        assertThat(names("（）")).isEmpty();
        assertThat(names("")).isEmpty();
    }

    @Test
    void aCodeFindsItsSubjectInWhicheverCaseAndWidth() {
        var found = PortalScene.get(city, "/api/public/subjects/" + CODE.toLowerCase(Locale.ROOT));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().getString("name")).isEqualTo("云和绿谷食用菌有限公司");
        assertThat(found.json().getInt("permits")).isEqualTo(1);
        assertThat(found.json().getString("lastDecidedOn")).isEqualTo("2026-03-01");
        assertThat(names("９１３３１１０２ma2e3xyt6j")).containsExactly("云和绿谷食用菌有限公司");
    }

    @Test
    void aCodeTypedIntoThePageLeadsStraightToTheSubject() {
        var answer = PortalScene.get(city, "/search?q=+" + CODE + "+");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/subjects/" + CODE);
    }

    @Test
    void aCodeWithAWrongCheckSignIsSaidToBeWrong() {
        assertThat(PortalScene.page(city, "/search?q=91331102MA2E3XYT60")).contains("校验位不对");
    }

    @Test
    void anUnknownCodeIsAProblemDocument() {
        var answer = PortalScene.get(city, "/api/public/subjects/91331102MA2E3XYTXX");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("code")).isEqualTo("SUBJECT_NOT_PUBLIC");
        assertThat(answer.json().getString("detail")).contains("请核对统一社会信用代码");
    }

    @Test
    void anotherCitysFirmIsNotFound() {
        var other = scene.city();

        assertThat(PortalScene.get(other, "/api/public/subjects/" + CODE).status())
                .isEqualTo(404);
        assertThat(search(other, "云和").getList("items")).isEmpty();
    }

    @Test
    void manyHitsAreCutAndSaidToBeCut() {
        for (var i = 0; i < 30; i++) {
            scene.permit(city, "91331102MA2F%06d".formatted(i), "样例第%d号商行".formatted(i), "2026-01-01");
        }

        assertThat(search(city, "商行").getList("items")).hasSize(20);
        assertThat(search(city, "商行").getBoolean("more")).isTrue();
        assertThat(PortalScene.page(city, "/search?q=" + encode("商行"))).contains("请多输入几个字");
    }

    private List<String> names(String words) {
        return search(city, words).getList("items.name", String.class);
    }

    private static JsonPath search(TestTenant where, String words) {
        var answer = PortalScene.get(where, "/api/public/search?q=" + encode(words));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
