package org.xinheng.kernel.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-03",
                "2026-9-3",
                "2026/09/03",
                "2026/9/3",
                "2026.9.3",
                "2026.09.03",
                "20260903",
                "20260903101500",
                "2026年9月3日",
                "2026年09月03日",
                "2026 年 9 月 3 日",
                "2026年9月3日 10时15分",
                "2026-09-03 10:15:00",
                "2026-09-03T10:15:00",
                "2026/9/3 0:00",
                "２０２６－０９－０３",
                "２０２６年９月３日",
                "二〇二六年九月三日",
                "二○二六年九月三日",
                "2026-9-3 上午10:00",
                "46268",
                "46268.5"
            })
    void everySpellingOfADayIsRead(String text) {
        assertThat(DateText.read(text, false)).isEqualTo(LocalDate.of(2026, 9, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "2026-00-10",
                "20260230",
                "9/3/2026",
                "26-9-3",
                "2026-9",
                "2026年9月",
                "九月三日",
                "昨天",
                "2026-9-3起",
                "12345678901",
                "0",
                "2026",
                "1899-12-31",
                ""
            })
    void whatIsNoDayIsNotRead(String text) {
        assertThat(DateText.read(text, false)).isNull();
    }

    @Test
    void chineseNumeralsAboveTenAreRead() {
        assertThat(DateText.read("二〇二六年十二月三十一日", false)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(DateText.read("二〇二六年十月十日", false)).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(DateText.read("二〇二六年十一月二十二日", false)).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void serialNumbersOfMacintoshWorkbooksCountFrom1904() {
        assertThat(DateText.read("44806", true)).isEqualTo(LocalDate.of(2026, 9, 3));
    }
}
