package org.xinheng.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"74820466-0", "71526726-X", "71092546-2", "MA64ND86-2", "ma64nd862", " 748204660 "})
    void publishedCodesPassWithAndWithoutHyphen(String typed) {
        assertThat(OrganisationCode.parse(typed)).isInstanceOf(OrganisationCode.Reading.Valid.class);
    }

    @Test
    void aWrongCheckSignIsToldWithTheRightOne() {
        assertThat(OrganisationCode.parse("71526726-1"))
                .isEqualTo(new OrganisationCode.Reading.Invalid(
                        "715267261", CodeProblem.CHECK_SIGN, "组织机构代码校验位应为“X”，现为“1”，请对照证书核对前8位。"));
    }

    @Test
    void lengthAndAlphabetAreToldApart() {
        assertThat(OrganisationCode.parse("7152672"))
                .isEqualTo(
                        new OrganisationCode.Reading.Invalid("7152672", CodeProblem.LENGTH, "组织机构代码应为9位，现为7位，请核对后重填。"));
        assertThat(OrganisationCode.parse("7152672甲X"))
                .isEqualTo(new OrganisationCode.Reading.Invalid(
                        "7152672甲X", CodeProblem.ALPHABET, "组织机构代码第8位“甲”不是数字或大写字母，请核对后重填。"));
        assertThat(OrganisationCode.parse(null))
                .isEqualTo(new OrganisationCode.Reading.Invalid("", CodeProblem.EMPTY, "未填写组织机构代码，请补填9位代码。"));
    }
}
