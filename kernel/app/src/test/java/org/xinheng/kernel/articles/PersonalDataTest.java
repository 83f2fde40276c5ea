package org.xinheng.kernel.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.kernel.articles.Finding.Kind.BANK_CARD;
import static org.xinheng.kernel.articles.Finding.Kind.IDENTITY_NUMBER;
import static org.xinheng.kernel.articles.Finding.Kind.MOBILE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.kernel.articles.PersonalData.Found;

/** All numbers are made up; their check signs are right. */
class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张某，身份证号331102199003071231，男",
                "身份证：331102 19900307 1231。",
                "身份证号码33110219900307108X；",
                "证件33110219900307108x等",
                "（３３１１０２１９９００３０７１２３１）"
            })
    void anIdentityNumberIsFoundHoweverItIsWritten(String line) {
        assertThat(PersonalData.in(line)).extracting(Found::kind).containsExactly(IDENTITY_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系人13905781234。", "电话：139-0578-1234", "139 0578 1234", "+86 13905781234", "手机１３９０５７８１２３４"})
    void aMobileNumberIsFoundHoweverItIsWritten(String line) {
        assertThat(PersonalData.in(line)).extracting(Found::kind).containsExactly(MOBILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"账号6222021100000001237", "卡号 6217 0012 3456 7893", "6217-0012-3456-7893"})
    void aBankCardIsFoundByItsCheckDigit(String line) {
        assertThat(PersonalData.in(line)).extracting(Found::kind).containsExactly(BANK_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统一社会信用代码91331102MA2E3XYT6J",
                "统一社会信用代码913311021231001326",
                "身份证号331102199003071232（校验位不对）",
                "咨询电话 0578-2091234，0578 2091235",
                "账号6222021100000001238",
                "决定文书号 浙丽市监处〔2026〕12345678901234 号",
                "2026-11-22 10:00 至 2026-11-23 11:30",
                "全年归集信息1283456789条",
                "12345678901"
            })
    void whatIsNoNumberOfAPersonIsLeftAlone(String line) {
        assertThat(PersonalData.in(line)).isEmpty();
    }

    @Test
    void severalNumbersInALineAreToldApart() {
        assertThat(PersonalData.in("13905781234 13805785678，331102199003071231"))
                .extracting(Found::kind)
                .containsExactly(MOBILE, MOBILE, IDENTITY_NUMBER);
    }

    @Test
    void aMaskKeepsTheFirstThreeAndTheLastTwoSigns() {
        assertThat(PersonalData.masked("13905781234")).isEqualTo("139******34");
        assertThat(PersonalData.masked("331102199003071231")).isEqualTo("331*************31");
    }
}
