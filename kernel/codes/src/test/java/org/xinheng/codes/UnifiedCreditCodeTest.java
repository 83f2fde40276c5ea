package org.xinheng.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hutool.core.util.CreditCodeUtil;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91320100748204660Q",
                "91310000132215150M",
                "91320000134762764K",
                "91440300618819640R",
                "91510185MA64ND8627",
                "91510104MA6CFT042R",
                "91370400728618604X",
                "913400005957472253",
                "914403001922038216",
                "9144030071526726XG",
                "91100000100003962T",
                "11320100MB1886843H",
                "11230500001755309F",
                "11370881004339597L"
            })
    void publicCodesOfRealBodiesPass(String code) {
        assertThat(UnifiedCreditCode.parse(code))
                .isEqualTo(new UnifiedCreditCode.Reading.Valid(new UnifiedCreditCode(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "91110000100001825N, CHECK_SIGN, 统一社会信用代码校验位应为“0”，现为“N”，请对照营业执照核对全部18位。",
        "91110000710929041L, CHECK_SIGN, 统一社会信用代码校验位应为“Y”，现为“L”，请对照营业执照核对全部18位。",
        "9132010074820466, LENGTH, 统一社会信用代码应为18位，现为16位，请核对是否多填、漏填或被表格转成了科学计数。",
        "91320100748204660QQ, LENGTH, 统一社会信用代码应为18位，现为19位，请核对是否多填、漏填或被表格转成了科学计数。",
        "9.13301E+17, LENGTH, 统一社会信用代码应为18位，现为11位，请核对是否多填、漏填或被表格转成了科学计数。",
        "9132010074820466OQ, ALPHABET, 统一社会信用代码第17位“O”不在允许的字符内（数字和除I、O、S、V、Z外的大写字母），请核对后重填。",
        "'', EMPTY, 未填写统一社会信用代码，请补填18位代码。"
    })
    void aRefusalSaysWhatIsWrongAndWhatToDo(String text, CodeProblem problem, String reason) {
        assertThat(UnifiedCreditCode.parse(text))
                .isEqualTo(new UnifiedCreditCode.Reading.Invalid(text, problem, reason));
    }

    @Test
    void aCodeWithAWrongOrganisationCodeInsideIsRefusedEvenWhenItsCheckSignFits() {
        assertThat(UnifiedCreditCode.parse("91320100748204661U"))
                .isEqualTo(new UnifiedCreditCode.Reading.Invalid(
                        "91320100748204661U",
                        CodeProblem.ORGANISATION_CODE,
                        "统一社会信用代码第9至17位（主体标识码）校验不通过，第17位应为“0”，现为“1”，请对照营业执照核对。"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'I', 'O', 'S', 'V', 'Z'})
    void theFiveLettersTheStandardLeavesOutAreRefusedByTheirPlace(char letter) {
        var reading = UnifiedCreditCode.parse("9132" + letter + "100748204660Q");
        assertThat(reading).isInstanceOfSatisfying(UnifiedCreditCode.Reading.Invalid.class, invalid -> {
            assertThat(invalid.problem()).isEqualTo(CodeProblem.ALPHABET);
            assertThat(invalid.reason()).contains("第5位“" + letter + "”");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91320100748204660q",
                "９１３２０１００７４８２０４６６０Ｑ",
                "  91320100748204660Q　",
                "913201007482 04660Q",
                "\uFEFF91320100748204660Q\u200B",
                "91320100748204660Q\r\n"
            })
    void spellingsOfTheSameCodeNormaliseToIt(String typed) {
        assertThat(UnifiedCreditCode.normalise(typed)).isEqualTo("91320100748204660Q");
    }

    @Test
    void aCleanCodeIsNormalisedWithoutACopy() {
        String clean = "91320100748204660Q";
        assertThat(UnifiedCreditCode.normalise(clean)).isSameAs(clean);
        assertThat(UnifiedCreditCode.normalise(null)).isEmpty();
    }

    @Test
    void theFirstSignsNameTheRegisteringBody() {
        var bureau = new UnifiedCreditCode("11320100MB1886843H");
        assertThat(bureau.departmentName()).contains("机构编制");
        assertThat(bureau.categoryName()).contains("机关");
        assertThat(bureau.isPublicBody()).isTrue();
        assertThat(bureau.division()).isEqualTo("320100");
        assertThat(bureau.organisation()).isEqualTo(new OrganisationCode("MB1886843"));
        assertThat(new UnifiedCreditCode("91320100748204660Q").categoryName()).contains("企业");
        assertThat(new UnifiedCreditCode("91320100748204660Q").isIndividualBusiness())
                .isFalse();
    }

    @Test
    void anUnknownDivisionIsOnlyAWarning() {
        var firm = UnifiedCreditCode.of('9', '1', "331102", new OrganisationCode("748204660"));
        var old = UnifiedCreditCode.of('9', '1', "332501", new OrganisationCode("748204660"));
        assertThat(firm.isDivisionKnown()).isTrue();
        assertThat(old.isDivisionKnown()).isFalse();
        assertThat(UnifiedCreditCode.isValid(old.value())).isTrue();
        assertThat(new UnifiedCreditCode("91100000100003962T").isDivisionKnown())
                .isTrue();
    }

    @Test
    void theStandInForABusinessWithoutCodeIsNoCode() {
        assertThat(UnifiedCreditCode.isWithoutCode("00000000000000000X")).isTrue();
        assertThat(UnifiedCreditCode.isValid("00000000000000000X")).isFalse();
    }

    @Test
    void aWrongTextIsNeverWrapped() {
        assertThatThrownBy(() -> new UnifiedCreditCode("91110000710929041L"))
                .hasMessage("不是有效的统一社会信用代码：91110000710929041L");
    }

    @Property(tries = 2000)
    void codesMadeOfValidPartsAgreeWithHutool(@ForAll("codes") String code) {
        assertThat(UnifiedCreditCode.isValid(code)).isTrue();
        assertThat(CreditCodeUtil.isCreditCode(code)).isTrue();
    }

    @Property(tries = 2000)
    void anyOtherSignInAnyPlaceIsNoticed(
            @ForAll("codes") String code, @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(max = 30) int sign) {
        char other = ALPHABET.charAt(sign);
        String changed = code.substring(0, place) + other + code.substring(place + 1);
        assertThat(UnifiedCreditCode.isValid(changed)).isEqualTo(other == code.charAt(place));
    }

    @Property(tries = 1000)
    void whatHutoolRefusesIsRefused(@ForAll String text) {
        String normalised = UnifiedCreditCode.normalise(text);
        if (UnifiedCreditCode.isValid(normalised)) {
            assertThat(CreditCodeUtil.isCreditCode(normalised)).isTrue();
        }
        assertThat(UnifiedCreditCode.parse(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> codes() {
        var bodies = Arbitraries.strings().withChars(ALPHABET).ofLength(8);
        var divisions = Arbitraries.of("331102", "440113", "440100", "420881", "100000");
        var kinds = Arbitraries.of("91", "92", "93", "11", "12", "51", "Y1");
        return net.jqwik.api.Combinators.combine(kinds, divisions, bodies)
                .as((kind, division, body) -> UnifiedCreditCode.of(
                                kind.charAt(0),
                                kind.charAt(1),
                                division,
                                new OrganisationCode(body + OrganisationCode.checkSign(body, 0)))
                        .value());
    }
}
