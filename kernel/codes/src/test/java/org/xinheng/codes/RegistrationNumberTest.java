package org.xinheng.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"110108000000016", "350600100000018", "440301103097413"})
    void correctNumbersPass(String number) {
        assertThat(RegistrationNumber.parse(number))
                .isEqualTo(new RegistrationNumber.Reading.Valid(new RegistrationNumber(number)));
    }

    @Test
    void aWrongCheckDigitIsToldWithTheRightOne() {
        assertThat(RegistrationNumber.parse("310000000000010"))
                .isEqualTo(new RegistrationNumber.Reading.Invalid(
                        "310000000000010", CodeProblem.CHECK_SIGN, "工商注册号校验位应为“8”，现为“0”，请核对前14位。"));
    }

    @Test
    void fourteenDigitsAreTooFew() {
        assertThat(RegistrationNumber.parse("31000000000001"))
                .isEqualTo(new RegistrationNumber.Reading.Invalid(
                        "31000000000001", CodeProblem.LENGTH, "工商注册号应为15位，现为14位，请核对后重填。"));
    }
}
