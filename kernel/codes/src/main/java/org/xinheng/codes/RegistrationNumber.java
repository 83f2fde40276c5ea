package org.xinheng.codes;

import org.jspecify.annotations.Nullable;

/**
 * Business registration number of 15 digits (GS15-2006), in use before the unified code.
 *
 * @param value fifteen digits, correct
 */
public record RegistrationNumber(String value) {

    private static final int LENGTH = 15;

    /** Refuses a value that is not valid; use {@link #parse} for what people typed. */
    public RegistrationNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("不是有效的工商注册号：" + value);
        }
    }

    /** What reading a text came to. */
    public sealed interface Reading {
        /** A correct number. */
        record Valid(RegistrationNumber number) implements Reading {}

        /**
         * No number.
         *
         * @param text the text after normalising
         * @param reason one Chinese sentence with the next step
         */
        record Invalid(String text, CodeProblem problem, String reason) implements Reading {}
    }

    /** Reads what somebody typed. */
    public static Reading parse(@Nullable String raw) {
        String text = CodeText.normalise(raw);
        if (text.isEmpty()) {
            return new Reading.Invalid(text, CodeProblem.EMPTY, "未填写工商注册号，请补填15位号码。");
        }
        if (text.length() != LENGTH) {
            return new Reading.Invalid(text, CodeProblem.LENGTH, "工商注册号应为15位，现为%d位，请核对后重填。".formatted(text.length()));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!isDigit(text.charAt(i))) {
                return new Reading.Invalid(text, CodeProblem.ALPHABET, "工商注册号第%d位不是数字，请核对后重填。".formatted(i + 1));
            }
        }
        char expected = checkSign(text);
        if (expected != text.charAt(LENGTH - 1)) {
            return new Reading.Invalid(
                    text,
                    CodeProblem.CHECK_SIGN,
                    "工商注册号校验位应为“%s”，现为“%s”，请核对前14位。".formatted(expected, text.charAt(LENGTH - 1)));
        }
        return new Reading.Valid(new RegistrationNumber(text));
    }

    /** Whether a normalised text is a correct number; allocates nothing. */
    public static boolean isValid(CharSequence text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return checkSign(text) == text.charAt(LENGTH - 1);
    }

    private static char checkSign(CharSequence text) {
        int product = 10;
        for (int i = 0; i < LENGTH - 1; i++) {
            int remainder = (product + text.charAt(i) - '0') % 10;
            product = (remainder == 0 ? 10 : remainder) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    @Override
    public String toString() {
        return value;
    }
}
