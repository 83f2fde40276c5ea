package org.xinheng.codes;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Identity number of a natural person (GB 11643): division, date of birth, sequence and check sign.
 *
 * <p>It is a secret: {@link #toString} and every {@code reason} mask it, so that it cannot slip into a log.
 *
 * @param value eighteen signs, correct; never print it
 */
public record IdentityNumber(String value) {

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** Refuses a value that is not valid; use {@link #parse} for what people typed. */
    public IdentityNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("不是有效的公民身份号码");
        }
    }

    /** Sex as registered. */
    public enum Sex {
        FEMALE,
        MALE
    }

    /** What reading a text came to. */
    public sealed interface Reading {
        /** A correct number. */
        record Valid(IdentityNumber number) implements Reading {}

        /**
         * No number.
         *
         * @param reason one Chinese sentence with the next step, without the number itself
         */
        record Invalid(CodeProblem problem, String reason) implements Reading {}
    }

    /** Half-width, upper case, without blanks. */
    public static String normalise(@Nullable String raw) {
        return CodeText.normalise(raw);
    }

    /** Reads what somebody typed. */
    public static Reading parse(@Nullable String raw) {
        String text = CodeText.normalise(raw);
        if (text.isEmpty()) {
            return new Reading.Invalid(CodeProblem.EMPTY, "未填写公民身份号码，请补填18位号码。");
        }
        if (text.length() != LENGTH) {
            return new Reading.Invalid(CodeProblem.LENGTH, "公民身份号码应为18位，现为%d位，请核对后重填。".formatted(text.length()));
        }
        int strange = firstStrangeSign(text);
        if (strange >= 0) {
            return new Reading.Invalid(CodeProblem.ALPHABET, "公民身份号码第%d位不是数字（末位可为X），请核对后重填。".formatted(strange + 1));
        }
        if (!hasBirthDate(text)) {
            return new Reading.Invalid(CodeProblem.BIRTH_DATE, "公民身份号码第7至14位不是存在的出生日期，请对照证件核对。");
        }
        if (text.charAt(LENGTH - 1) != checkSign(text)) {
            return new Reading.Invalid(CodeProblem.CHECK_SIGN, "公民身份号码校验位不对，请对照证件核对全部18位。");
        }
        return new Reading.Valid(new IdentityNumber(text));
    }

    /** Whether a normalised text is a correct number; allocates nothing. */
    public static boolean isValid(CharSequence text) {
        return text.length() == LENGTH
                && firstStrangeSign(text) < 0
                && hasBirthDate(text)
                && text.charAt(LENGTH - 1) == checkSign(text);
    }

    private static int firstStrangeSign(CharSequence text) {
        for (int i = 0; i < LENGTH; i++) {
            char sign = text.charAt(i);
            boolean digit = sign >= '0' && sign <= '9';
            if (!digit && !(i == LENGTH - 1 && sign == 'X')) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasBirthDate(CharSequence text) {
        int year = number(text, 6, 10);
        int month = number(text, 10, 12);
        int day = number(text, 12, 14);
        return year >= 1850
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static char checkSign(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static int number(CharSequence text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** Date of birth as registered. */
    public LocalDate birthDate() {
        return LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14));
    }

    /** Completed years of life on a day; negative before birth. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    /** Digit 17: odd is male. */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** First six and last four signs, the rest as stars: the customary public form. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }
}
