package org.xinheng.codes;

import org.jspecify.annotations.Nullable;

/**
 * Organisation code of GB 11714: eight body signs and a check sign, without the customary hyphen.
 *
 * @param value nine signs, upper case
 */
public record OrganisationCode(String value) {

    private static final int LENGTH = 9;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Refuses a value that is not valid; use {@link #parse} for what people typed. */
    public OrganisationCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("不是有效的组织机构代码：" + value);
        }
    }

    /** What reading a text came to. */
    public sealed interface Reading {
        /** A correct code. */
        record Valid(OrganisationCode code) implements Reading {}

        /**
         * No code.
         *
         * @param text the text after normalising
         * @param reason one Chinese sentence with the next step
         */
        record Invalid(String text, CodeProblem problem, String reason) implements Reading {}
    }

    /** Half-width, upper case, without blanks and hyphens. */
    public static String normalise(@Nullable String raw) {
        String plain = CodeText.normalise(raw);
        return plain.indexOf('-') < 0 ? plain : plain.replace("-", "");
    }

    /** Reads what somebody typed. */
    public static Reading parse(@Nullable String raw) {
        String text = normalise(raw);
        if (text.isEmpty()) {
            return new Reading.Invalid(text, CodeProblem.EMPTY, "未填写组织机构代码，请补填9位代码。");
        }
        if (text.length() != LENGTH) {
            return new Reading.Invalid(text, CodeProblem.LENGTH, "组织机构代码应为9位，现为%d位，请核对后重填。".formatted(text.length()));
        }
        int strange = firstStrangeSign(text);
        if (strange >= 0) {
            return new Reading.Invalid(
                    text,
                    CodeProblem.ALPHABET,
                    "组织机构代码第%d位“%s”不是数字或大写字母，请核对后重填。".formatted(strange + 1, text.charAt(strange)));
        }
        char expected = checkSign(text, 0);
        if (expected != text.charAt(LENGTH - 1)) {
            return new Reading.Invalid(
                    text,
                    CodeProblem.CHECK_SIGN,
                    "组织机构代码校验位应为“%s”，现为“%s”，请对照证书核对前8位。".formatted(expected, text.charAt(LENGTH - 1)));
        }
        return new Reading.Valid(new OrganisationCode(text));
    }

    /**
     * The code whose first eight signs are these.
     *
     * @throws IllegalArgumentException when a sign is neither a digit nor a capital letter
     */
    public static OrganisationCode ofBody(String body) {
        var check = body.length() == LENGTH - 1 ? checkSign(body, 0) : 0;
        if (check == 0) {
            throw new IllegalArgumentException("拼不成组织机构代码：" + body);
        }
        return new OrganisationCode(body + check);
    }

    /** Whether a normalised text is a correct code; allocates nothing. */
    public static boolean isValid(CharSequence text) {
        return text.length() == LENGTH && isValid(text, 0);
    }

    /** The check sign for the eight signs from {@code from} on, or {@code 0} when one of them is strange. */
    static char checkSign(CharSequence text, int from) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = valueOf(text.charAt(from + i));
            if (value < 0) {
                return 0;
            }
            sum += value * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        if (check == 10) {
            return 'X';
        }
        return check == 11 ? '0' : (char) ('0' + check);
    }

    static boolean isValid(CharSequence text, int from) {
        char expected = checkSign(text, from);
        return expected != 0 && expected == text.charAt(from + LENGTH - 1);
    }

    private static int firstStrangeSign(String text) {
        for (int i = 0; i < LENGTH; i++) {
            if (valueOf(text.charAt(i)) < 0) {
                return i;
            }
        }
        return -1;
    }

    private static int valueOf(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign - '0';
        }
        return sign >= 'A' && sign <= 'Z' ? sign - 'A' + 10 : -1;
    }

    @Override
    public String toString() {
        return value;
    }
}
