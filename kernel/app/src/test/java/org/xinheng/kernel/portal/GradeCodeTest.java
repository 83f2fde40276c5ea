package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeCodeTest {

    @ParameterizedTest
    @CsvSource({
        "绿,Green,Green",
        "绿,环保诚信企业（绿牌）,环保诚信企业（绿牌）",
        "N,Not graded,N Not graded",
        "AAA,优秀,AAA 优秀",
        "AAA,AAA级,AAA级",
        "A,AAA级,A AAA级",
        "D,D,D",
    })
    void aCodeStandsBeforeANameThatDoesNotSayItAlreadyAndAChineseOneNever(String code, String label, String named) {
        assertThat(GradeCode.named(code, label)).isEqualTo(named);
    }
}
