package org.xinheng.codes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.util.IdcardUtil;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only the two examples printed in the standard, and numbers made up of parts, are used. */
class IdentityNumberTest {

    @Test
    void theExamplesOfTheStandardPass() {
        var woman = new IdentityNumber("11010519491231002X");
        assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(woman.sex()).isEqualTo(IdentityNumber.Sex.FEMALE);
        assertThat(new IdentityNumber("440524188001010014").sex()).isEqualTo(IdentityNumber.Sex.MALE);
    }

    @Test
    void ageCountsCompletedYears() {
        var number = new IdentityNumber("11010519491231002X");
        assertThat(number.ageOn(LocalDate.of(1967, 12, 30))).isEqualTo(17);
        assertThat(number.ageOn(LocalDate.of(1967, 12, 31))).isEqualTo(18);
        assertThat(number.ageOn(LocalDate.of(1949, 12, 31))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1101051949123100, LENGTH, 公民身份号码应为18位，现为16位，请核对后重填。",
        "11010519491231A02X, ALPHABET, 公民身份号码第15位不是数字（末位可为X），请核对后重填。",
        "11010519490230002X, BIRTH_DATE, 公民身份号码第7至14位不是存在的出生日期，请对照证件核对。",
        "110105194912310021, CHECK_SIGN, 公民身份号码校验位不对，请对照证件核对全部18位。",
        "'', EMPTY, 未填写公民身份号码，请补填18位号码。"
    })
    void aRefusalSaysWhyWithoutRepeatingTheNumber(String typed, CodeProblem problem, String reason) {
        assertThat(IdentityNumber.parse(typed)).isEqualTo(new IdentityNumber.Reading.Invalid(problem, reason));
    }

    @Test
    void itMasksItselfWhereverItIsPrinted() {
        assertThat(new IdentityNumber("11010519491231002X")).hasToString("110105********002X");
        assertThat(IdentityNumber.parse("11010519491231002x").toString()).doesNotContain("19491231");
    }

    @Property(tries = 2000)
    void itAgreesWithHutoolOnEighteenDigitNumbers(
            @ForAll @IntRange(min = 1930, max = 2010) int year,
            @ForAll @IntRange(min = 1, max = 13) int month,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 10) int check) {
        String text = "331102%04d%02d%02d%03d%s".formatted(year, month, day, sequence, "0123456789X".charAt(check));
        assertThat(IdentityNumber.isValid(text)).isEqualTo(IdcardUtil.isValidCard18(text));
    }
}
