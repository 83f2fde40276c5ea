package org.xinheng.codes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Unified social credit code of GB 32100-2015: registering department, category, division of the registering body
 * (GB/T 2260), organisation code (GB 11714) and check sign.
 *
 * @param value eighteen signs, upper case, correct
 */
public record UnifiedCreditCode(String value) {

    /** What an individual business without a code of its own is filed under: seventeen zeros and an X. */
    public static final String WITHOUT_CODE = "00000000000000000X";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int ORGANISATION_FROM = 8;
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final byte[] VALUES = new byte[128];

    static {
        java.util.Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            VALUES[ALPHABET.charAt(i)] = (byte) i;
        }
    }

    /** Refuses a value that is not valid; use {@link #parse} for what people typed. */
    public UnifiedCreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("不是有效的统一社会信用代码：" + value);
        }
    }

    /** What reading a text came to. */
    public sealed interface Reading {
        /** A correct code; ask it for {@link UnifiedCreditCode#isDivisionKnown()} when the division matters. */
        record Valid(UnifiedCreditCode code) implements Reading {}

        /**
         * No code.
         *
         * @param text the text after normalising
         * @param reason one Chinese sentence that says what is wrong and what to do next
         */
        record Invalid(String text, CodeProblem problem, String reason) implements Reading {}
    }

    /** Half-width (NFKC), upper case, without any blank or invisible sign; a clean text is returned as it is. */
    public static String normalise(@Nullable String raw) {
        return CodeText.normalise(raw);
    }

    /** Reads what somebody typed. */
    public static Reading parse(@Nullable String raw) {
        String text = CodeText.normalise(raw);
        if (isValid(text)) {
            return new Reading.Valid(new UnifiedCreditCode(text));
        }
        return refuse(text);
    }

    /** Whether a normalised text is a correct code; allocates nothing. */
    public static boolean isValid(CharSequence text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int check = checkValue(text);
        return check >= 0
                && valueOf(text.charAt(LENGTH - 1)) == check
                && OrganisationCode.isValid(text, ORGANISATION_FROM);
    }

    /** Whether a normalised text is the stand-in for an individual business without a code. */
    public static boolean isWithoutCode(CharSequence text) {
        return WITHOUT_CODE.contentEquals(text);
    }

    /**
     * The code with these leading parts.
     *
     * @param department first sign
     * @param category second sign
     * @param division six digits of GB/T 2260
     * @param organisation organisation code of the subject
     */
    public static UnifiedCreditCode of(char department, char category, String division, OrganisationCode organisation) {
        String body = "" + department + category + division + organisation.value();
        int check = body.length() == LENGTH - 1 ? checkValue(body) : -1;
        if (check < 0) {
            throw new IllegalArgumentException("拼不成统一社会信用代码：" + body);
        }
        return new UnifiedCreditCode(body + ALPHABET.charAt(check));
    }

    private static Reading refuse(String text) {
        if (text.isEmpty()) {
            return new Reading.Invalid(text, CodeProblem.EMPTY, "未填写统一社会信用代码，请补填18位代码。");
        }
        if (text.length() != LENGTH) {
            return new Reading.Invalid(
                    text, CodeProblem.LENGTH, "统一社会信用代码应为18位，现为%d位，请核对是否多填、漏填或被表格转成了科学计数。".formatted(text.length()));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (valueOf(text.charAt(i)) < 0) {
                return new Reading.Invalid(
                        text,
                        CodeProblem.ALPHABET,
                        "统一社会信用代码第%d位“%s”不在允许的字符内（数字和除I、O、S、V、Z外的大写字母），请核对后重填。".formatted(i + 1, text.charAt(i)));
            }
        }
        char expected = ALPHABET.charAt(checkValue(text));
        if (expected != text.charAt(LENGTH - 1)) {
            return new Reading.Invalid(
                    text,
                    CodeProblem.CHECK_SIGN,
                    "统一社会信用代码校验位应为“%s”，现为“%s”，请对照营业执照核对全部18位。".formatted(expected, text.charAt(LENGTH - 1)));
        }
        char organisation = OrganisationCode.checkSign(text, ORGANISATION_FROM);
        return new Reading.Invalid(
                text,
                CodeProblem.ORGANISATION_CODE,
                "统一社会信用代码第9至17位（主体标识码）校验不通过，第17位应为“%s”，现为“%s”，请对照营业执照核对。"
                        .formatted(organisation, text.charAt(LENGTH - 2)));
    }

    /** Value of the check sign for the first seventeen signs, or -1 when one of them is strange. */
    private static int checkValue(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = valueOf(text.charAt(i));
            if (value < 0) {
                return -1;
            }
            sum += value * WEIGHTS[i];
        }
        return (31 - sum % 31) % 31;
    }

    private static int valueOf(char sign) {
        return sign < 128 ? VALUES[sign] : -1;
    }

    /** First sign: the department that registers. */
    public char department() {
        return value.charAt(0);
    }

    /** Second sign: the kind of subject within the department. */
    public char category() {
        return value.charAt(1);
    }

    /** Digits 3 to 8: division of the registering body at the time of registration, perhaps abolished since. */
    public String division() {
        return value.substring(2, 8);
    }

    /** Whether the division is in today's GB/T 2260; old codes often are not, so this is a warning and never an error. */
    public boolean isDivisionKnown() {
        return Divisions.isKnown(value, 2);
    }

    /** Signs 9 to 17. */
    public OrganisationCode organisation() {
        return new OrganisationCode(value.substring(ORGANISATION_FROM, LENGTH - 1));
    }

    /** Chinese name of the registering department, empty for a sign the standard does not assign. */
    public Optional<String> departmentName() {
        return RegistrationKinds.department(department());
    }

    /** Chinese name of the kind of subject, empty for a pair the standard does not assign. */
    public Optional<String> categoryName() {
        return RegistrationKinds.category(department(), category());
    }

    /** Registered as an individual business (个体工商户). */
    public boolean isIndividualBusiness() {
        return department() == '9' && category() == '2';
    }

    /** Registered as a state organ (机关). */
    public boolean isPublicBody() {
        return department() == '1' && category() == '1';
    }

    @Override
    public String toString() {
        return value;
    }
}
