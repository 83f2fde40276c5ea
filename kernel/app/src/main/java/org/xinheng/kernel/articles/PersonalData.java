package org.xinheng.kernel.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.codes.UnifiedCreditCode;

/**
 * Finds numbers of people in a line: identity numbers by their check sign, mobile numbers, bank cards by their check digit
 * (Luhn). Written with blanks, hyphens or in full width they are found, too. A unified credit code is no number of a person.
 */
final class PersonalData {

    /** Digits that may be set apart, not part of a longer number or word; the last may be the X of an identity number. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])[0-9](?:[ \\-\\u00a0]?[0-9]){9,}[Xx]?(?![0-9A-Za-z])");

    private static final Pattern MOBILE = Pattern.compile("(?:86)?1[3-9][0-9]{9}");
    private static final int SHORTEST_CARD = 16;
    private static final int LONGEST_CARD = 19;
    private static final char FULL_WIDTH_FROM = '！';
    private static final char FULL_WIDTH_UNTIL = '～';
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private PersonalData() {}

    /**
     * A number of a person.
     *
     * @param from place in the line, inclusive
     * @param until exclusive
     */
    record Found(Finding.Kind kind, int from, int until) {}

    /** The numbers of people in a line, in their order. */
    static List<Found> in(String line) {
        String plain = halfWidth(line);
        var found = new ArrayList<Found>();
        Matcher numbers = NUMBER.matcher(plain);
        while (numbers.find()) {
            if (!isCode(numbers.group())) {
                kind(numbers.group(), numbers.start(), found);
            }
        }
        return found;
    }

    /** What is both is taken for the number of a person. */
    private static boolean isCode(String written) {
        return UnifiedCreditCode.isValid(written) && !IdentityNumber.isValid(written);
    }

    /** A run of digits may hold several numbers with blanks between; they are told apart by their blanks. */
    private static void kind(String written, int start, List<Found> found) {
        Finding.Kind whole = of(digits(written));
        if (whole != null) {
            found.add(new Found(whole, start, start + written.length()));
            return;
        }
        int at = 0;
        for (String part : written.split("[ \\-\\u00a0]", -1)) {
            Finding.Kind kind = of(part);
            if (kind != null) {
                found.add(new Found(kind, start + at, start + at + part.length()));
            }
            at += part.length() + 1;
        }
    }

    private static Finding.@Nullable Kind of(String digits) {
        String upper = digits.replace('x', 'X');
        if (IdentityNumber.isValid(upper)) {
            return Finding.Kind.IDENTITY_NUMBER;
        }
        if (MOBILE.matcher(digits).matches()) {
            return Finding.Kind.MOBILE;
        }
        boolean card = digits.length() >= SHORTEST_CARD && digits.length() <= LONGEST_CARD && isLuhn(digits);
        return card ? Finding.Kind.BANK_CARD : null;
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int back = 0; back < digits.length(); back++) {
            int digit = digits.charAt(digits.length() - 1 - back) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int doubled = digit * 2;
            sum += back % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static String digits(String written) {
        return written.replaceAll("[ \\-\\u00a0]", "");
    }

    /** Sign for sign, so that places stay what they are. */
    static String halfWidth(String line) {
        var plain = new StringBuilder(line);
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (sign >= FULL_WIDTH_FROM && sign <= FULL_WIDTH_UNTIL) {
                plain.setCharAt(i, (char) (sign - FULL_WIDTH_SHIFT));
            } else if (sign == '　') {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    /** The first three and the last two signs, stars between. */
    static String masked(String number) {
        return number.substring(0, 3) + "*".repeat(number.length() - 5) + number.substring(number.length() - 2);
    }
}
