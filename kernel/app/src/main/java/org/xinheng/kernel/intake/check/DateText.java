package org.xinheng.kernel.intake.check;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.sheet.Blank;
import org.xinheng.kernel.intake.sheet.SerialDay;

/**
 * Days in all the spellings that offices use: {@code 2026-9-3}, {@code 2026/09/03}, {@code 2026.9.3}, {@code 20260903},
 * {@code 2026年9月3日}, {@code 二〇二六年九月三日}, each with or without a time of day, and serial numbers of office
 * programs.
 */
public final class DateText {

    /** What the tables write for "without end". */
    public static final LocalDate LONG_TERM = LocalDate.of(2099, 12, 31);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private DateText() {}

    /** Reads a day; null when the text is none, or a day the calendar does not have. */
    public static @Nullable LocalDate read(String clean, boolean date1904) {
        LocalDate plain = iso(clean);
        if (plain != null) {
            return plain;
        }
        String text = CellText.code(clean);
        if (text.isEmpty()) {
            return null;
        }
        if (text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            int digits = leadingDigits(text);
            if (digits == text.length() || (text.charAt(digits) == '.' && allDigits(text, digits + 1))) {
                LocalDate number = fromNumber(text, digits, date1904);
                if (number != null || digits != 4) {
                    return number;
                }
            }
            return digits == 4 ? parts(clean, false) : null;
        }
        return parts(clean, true);
    }

    /** The common clean case without any detour. */
    private static @Nullable LocalDate iso(String text) {
        if (text.length() != 10) {
            return null;
        }
        char separator = text.charAt(4);
        if ((separator != '-' && separator != '/' && separator != '.') || text.charAt(7) != separator) {
            return null;
        }
        for (int i = 0; i < 10; i++) {
            char sign = text.charAt(i);
            if (i != 4 && i != 7 && (sign < '0' || sign > '9')) {
                return null;
            }
        }
        return day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static @Nullable LocalDate fromNumber(String text, int digits, boolean date1904) {
        if (digits == 8 || digits == 14 || digits == 12) {
            return day(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        }
        if (digits == 5) {
            return SerialDay.of(Double.parseDouble(text), date1904);
        }
        return null;
    }

    /** Year, month and day one after the other, whatever stands between them; what follows the day is a time of day. */
    private static @Nullable LocalDate parts(String clean, boolean chinese) {
        int[] parts = new int[3];
        int part = 0;
        int at = 0;
        int length = clean.length();
        while (part < 3) {
            while (at < length && Blank.is(clean.charAt(at))) {
                at++;
            }
            int from = at;
            while (at < length && (chinese ? numeral(clean.charAt(at)) >= 0 : digit(clean.charAt(at)) >= 0)) {
                at++;
            }
            if (at == from || at - from > 4) {
                return null;
            }
            parts[part] = chinese ? chineseNumber(clean, from, at, part == 0) : plainNumber(clean, from, at);
            while (at < length && Blank.is(clean.charAt(at))) {
                at++;
            }
            char mark = at < length ? clean.charAt(at) : 0;
            if (part < 2 && !isMark(mark, part)) {
                return null;
            }
            at += part < 2 || mark == '日' || mark == '号' ? 1 : 0;
            part++;
        }
        return isTimeOfDay(clean, Math.min(at, length)) ? day(parts[0], parts[1], parts[2]) : null;
    }

    private static boolean isMark(char mark, int part) {
        return (part == 0 ? mark == '年' : mark == '月') || "-/.－／．–—。、".indexOf(mark) >= 0;
    }

    /** Digits, colons, 时分秒, weekdays and 上午/下午 may follow; a word may not. */
    private static boolean isTimeOfDay(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!Blank.is(sign) && digit(sign) < 0 && ":：.时分秒点上下午早晚星期周一二三四五六日T+Z-()（）".indexOf(sign) < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        boolean known = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return known ? LocalDate.of(year, month, day) : null;
    }

    private static int plainNumber(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * 10 + digit(text.charAt(i));
        }
        return number;
    }

    private static int digit(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign - '0';
        }
        return sign >= '０' && sign <= '９' ? sign - '０' : -1;
    }

    /** 0–9 for numerals, 10 for 十, 20 for 廿, 30 for 卅, otherwise -1. */
    private static int numeral(char sign) {
        return switch (sign) {
            case '〇', '零', '○', 'Ｏ', 'O', '0', '０' -> 0;
            case '一', '元', '壹' -> 1;
            case '二', '贰' -> 2;
            case '三', '叁' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            case '十', '拾' -> 10;
            case '廿' -> 20;
            case '卅' -> 30;
            default -> -1;
        };
    }

    /** 二〇二六 is read sign by sign, 二十三 as a number. */
    private static int chineseNumber(String text, int from, int until, boolean year) {
        int number = 0;
        for (int i = from; i < until; i++) {
            int value = numeral(text.charAt(i));
            if (year || (i > from && number == 0 && value < 10)) {
                number = number * 10 + value;
            } else if (value == 10) {
                number = number == 0 ? 10 : number * 10;
            } else {
                number += value;
            }
        }
        return number;
    }

    private static int leadingDigits(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static boolean allDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    private static int number(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
