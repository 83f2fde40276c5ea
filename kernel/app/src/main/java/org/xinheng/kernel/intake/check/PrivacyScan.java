package org.xinheng.kernel.intake.check;

import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;

/**
 * Finds what the public must not read in a text (rule V13): identity numbers, telephone numbers, bank accounts, home
 * addresses. Walks over the text once, without regular expressions.
 */
public final class PrivacyScan {

    /** What was found. */
    public enum Finding {
        IDENTITY_NUMBER("公民身份号码"),
        PHONE("电话号码"),
        BANK_ACCOUNT("银行账号"),
        HOME_ADDRESS("家庭住址");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }

    private static final String[] ADDRESS_WORDS = {
        "住址", "家庭地址", "家庭住", "户籍地", "户籍所在地", "户口所在地", "家住", "现住", "居住地", "居住于", "居住在"
    };
    private static final String ADDRESS_SIGNS = "号室栋幢村组弄巷路街";
    private static final int ADDRESS_REACH = 40;
    private static final String[] PHONE_WORDS = {"电话", "手机", "联系方式", "TEL", "Tel", "tel"};
    private static final String[] ACCOUNT_WORDS = {"账号", "帐号", "卡号", "账户", "帐户"};
    private static final int WORD_REACH = 10;

    private PrivacyScan() {}

    /**
     * The first thing found, or null.
     *
     * @param numbersOnly for short columns such as licence numbers: only identity numbers count there
     */
    public static @Nullable Finding find(String text, boolean numbersOnly) {
        int length = text.length();
        int at = 0;
        while (at < length) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int until = at + 1;
            while (until < length && isDigit(text.charAt(until))) {
                until++;
            }
            Finding finding = number(text, at, until, numbersOnly);
            if (finding != null) {
                return finding;
            }
            at = until;
        }
        return numbersOnly ? null : address(text);
    }

    /** The text with the middle of every long number starred: for sentences that people read. */
    public static String masked(String text) {
        StringBuilder masked = null;
        int at = 0;
        while (at < text.length()) {
            int until = at;
            while (until < text.length() && isDigit(text.charAt(until))) {
                until++;
            }
            if (until - at >= 11) {
                masked = masked == null ? new StringBuilder(text) : masked;
                for (int i = at + 3; i < until - 2; i++) {
                    masked.setCharAt(i, '*');
                }
            }
            at = Math.max(until, at + 1);
        }
        return masked == null ? text : masked.toString();
    }

    private static @Nullable Finding number(String text, int from, int until, boolean numbersOnly) {
        boolean inWord = from > 0 && isLetter(text.charAt(from - 1));
        String digits = plain(text, from, until);
        int count = digits.length();
        if (!inWord && count == 17 && until < text.length() && isX(text.charAt(until)) && !followed(text, until + 1)) {
            return IdentityNumber.isValid(digits + "X") ? Finding.IDENTITY_NUMBER : null;
        }
        if (inWord || followed(text, until)) {
            return null;
        }
        if (count == 18 && IdentityNumber.isValid(digits)) {
            return Finding.IDENTITY_NUMBER;
        }
        String joined = joined(text, from, until);
        if (joined.length() == 18 && IdentityNumber.isValid(joined)) {
            return Finding.IDENTITY_NUMBER;
        }
        if (numbersOnly) {
            return null;
        }
        if (isMobile(digits) || isMobile(joined)) {
            return Finding.PHONE;
        }
        if (isCard(digits) || isCard(joined) || (count >= 9 && near(text, from, ACCOUNT_WORDS))) {
            return Finding.BANK_ACCOUNT;
        }
        return joined.length() >= 7 && joined.length() <= 12 && near(text, from, PHONE_WORDS) ? Finding.PHONE : null;
    }

    /** Groups of digits with single blanks or hyphens between them, put together. */
    private static String joined(String text, int from, int until) {
        int at = until;
        StringBuilder joined = null;
        while (at + 1 < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '-')
                && isDigit(text.charAt(at + 1))) {
            int next = at + 1;
            while (next < text.length() && isDigit(text.charAt(next))) {
                next++;
            }
            joined = joined == null ? new StringBuilder(plain(text, from, until)) : joined;
            joined.append(plain(text, at + 1, next));
            if (next < text.length() && isX(text.charAt(next)) && joined.length() == 17) {
                joined.append('X');
            }
            if (joined.length() > 19) {
                break;
            }
            at = next;
        }
        return joined == null ? plain(text, from, until) : joined.toString();
    }

    private static boolean isMobile(String digits) {
        int from = digits.length() == 13 && digits.startsWith("86") ? 2 : 0;
        return digits.length() - from == 11 && digits.charAt(from) == '1' && digits.charAt(from + 1) >= '3';
    }

    /** Cards of Chinese banks begin with 62; the last digit follows from the others (Luhn). */
    private static boolean isCard(String digits) {
        if (digits.length() < 16 || digits.length() > 19 || !digits.startsWith("62")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 1 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    private static @Nullable Finding address(String text) {
        if (text.indexOf('住') < 0 && text.indexOf('户') < 0 && text.indexOf('家') < 0) {
            return null;
        }
        for (String word : ADDRESS_WORDS) {
            int at = text.indexOf(word);
            if (at < 0) {
                continue;
            }
            int from = at + word.length();
            int until = Math.min(text.length(), from + ADDRESS_REACH);
            for (int i = from; i < until; i++) {
                if (ADDRESS_SIGNS.indexOf(text.charAt(i)) >= 0) {
                    return Finding.HOME_ADDRESS;
                }
            }
        }
        return null;
    }

    private static boolean near(String text, int from, String[] words) {
        String before = text.substring(Math.max(0, from - WORD_REACH), from);
        for (String word : words) {
            if (before.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text, int from, int until) {
        String digits = text.substring(from, until);
        if (digits.charAt(0) <= '9') {
            return digits;
        }
        var plain = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char sign = digits.charAt(i);
            plain.append(sign > '9' ? (char) (sign - '０' + '0') : sign);
        }
        return plain.toString();
    }

    private static boolean followed(String text, int at) {
        return at < text.length() && isLetter(text.charAt(at));
    }

    private static boolean isX(char sign) {
        return sign == 'X' || sign == 'x' || sign == 'Ｘ' || sign == 'ｘ';
    }

    private static boolean isDigit(char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= '０' && sign <= '９');
    }

    private static boolean isLetter(char sign) {
        return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
    }
}
