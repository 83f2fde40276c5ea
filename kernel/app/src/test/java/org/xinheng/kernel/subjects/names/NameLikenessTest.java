package org.xinheng.kernel.subjects.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    private static final String NAME = "丽水市绿谷信息技术有限公司（样例）";

    private static boolean shareKeys(String asked, String known) {
        long[] theirs = NameKeys.of(List.of(known));
        return Arrays.stream(NameKeys.asked(FoldedName.of(asked)))
                .anyMatch(key -> Arrays.binarySearch(theirs, key) >= 0);
    }

    @ParameterizedTest
    @CsvSource({
        "丽水市绿谷信息技术有限公司(样例), 仅标点、空格或全半角不同",
        "麗水市綠谷信息技術有限公司（樣例）, 简繁体写法不同",
        "丽水市绿骨信息技术有限公司（样例）, 读音相同，用字不同：“骨”登记为“谷”",
        "丽水市绿古新息技术有限公司（样例）, 读音相同，用字不同",
        "丽水市绿谷信急技术有限公司（样例）, 仅一字之差：“急”登记为“息”",
        "丽水市绿谷信技术有限公司（样例）, 仅一字之差：少写“息”",
        "丽水市绿谷大信息技术有限公司（样例）, 仅一字之差：多写“大”",
        "丽水市绿谷息信技术有限公司（样例）, 仅一字之差：“信息”两字颠倒",
        "绿谷信息技术股份有限公司（样例）, 去掉地名、组织形式和末尾括注后相同",
        "lishuishi lvgu xinxi jishu youxian gongsi yangli, 全称的拼音相同",
        "LvGuXinXiJiShu, 主要部分的拼音相同",
        "绿谷信息技术, 去掉地名、组织形式和末尾括注后相同",
        "绿谷信息技术有限公司（普通合伙）, 去掉地名、组织形式和末尾括注后相同",
        "绿谷信西技术（样例）, 主要部分读音相同，用字不同",
        "绿谷信自技术, 去掉地名、组织形式和末尾括注后仅一字之差：“自”登记为“息”"
    })
    void everyWayOfMissingANameIsFoundAndSaid(String asked, String words) {
        assertThat(shareKeys(asked, NAME)).as("found").isTrue();
        assertThat(NameLikeness.between(FoldedName.of(asked), FoldedName.of(NAME)))
                .hasValueSatisfying(difference -> assertThat(difference.words()).isEqualTo(words));
    }

    @ParameterizedTest
    @CsvSource({"丽水市青谷生态农业有限公司（样例）", "杭州西湖龙井茶叶有限公司", "abc"})
    void whoIsAnotherIsNoCandidate(String asked) {
        assertThat(NameLikeness.between(FoldedName.of(asked), FoldedName.of(NAME)))
                .isEmpty();
    }

    @Test
    void shortCoresAreNotVariedSoThatTheyAreNotAnybody() {
        assertThat(NameKeys.of(List.of("信衡"))).hasSizeLessThan(5);
    }

    @Test
    void soundsThatManyDoNotTellApartAreOne() {
        assertThat(HanText.sound("章")).isEqualTo(HanText.sound("臧")).isEqualTo("zan");
        assertThat(HanText.sound("女")).isEqualTo("nu");
    }

    @Test
    void anEmptyNameHasNoKeys() {
        assertThat(NameKeys.of(List.of("（）"))).isEmpty();
    }
}
