package org.xinheng.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExactNumbersTest {

    @Test
    void anAmountIsReadInMillionths() {
        assertThat(Quantity.parse("0.2")).isEqualTo(200_000);
        assertThat(Quantity.parse("-12.345678")).isEqualTo(-12_345_678);
        assertThat(Quantity.parse("+3")).isEqualTo(3_000_000);
        assertThat(Quantity.parse("1.5000000")).isEqualTo(1_500_000);
        assertThat(Quantity.parse(".5")).isEqualTo(500_000);
    }

    @Test
    void whatIsNoPlainNumberIsUnreadable() {
        for (String text :
                new String[] {"", "-", ".", "1,000", "1e3", "2万", "0.1234567", "99999999999999999999", "1.2.3"}) {
            assertThat(Quantity.parse(text)).as(text).isEqualTo(Quantity.UNREADABLE);
        }
        assertThatThrownBy(() -> Quantity.of("两万")).hasMessageContaining("两万");
    }

    @Test
    void theLargestAmountOfTheNationalFileStillFits() {
        assertThat(Quantity.of("999999999999.999999")).hasToString("999999999999.999999");
        assertThat(Quantity.of(100)).hasToString("100");
    }

    @Test
    void pointsAreHundredthsAndRefuseMore() {
        assertThat(Points.of("92.5").hundredths()).isEqualTo(9250);
        assertThat(Points.of("-2.50")).hasToString("-2.5");
        assertThat(Points.of(100)).hasToString("100");
        assertThat(Points.of("-0.05")).hasToString("-0.05");
        assertThat(Quantity.of("-0.000001")).hasToString("-0.000001");
        assertThat(Quantity.of("-12.30")).hasToString("-12.3");
        assertThat(Points.ZERO).hasToString("0");
        assertThatThrownBy(() -> Points.of("0.125")).isInstanceOf(ArithmeticException.class);
    }
}
