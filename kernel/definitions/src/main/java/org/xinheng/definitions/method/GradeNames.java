package org.xinheng.definitions.method;

import java.nio.charset.StandardCharsets;

/** Whether a grade's code stands beside its name: the one place that decides it, for method texts, badges and charts. */
public final class GradeNames {

    private GradeNames() {}

    /**
     * A code of letters and figures stands there unless the name begins with it as a word of its own, as AAA does in AAA级
     * and N does not in Not graded; one in Chinese never does, because the name says the same in the reader's language.
     */
    public static boolean needsCode(String label, String code) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(code)) {
            return false;
        }
        boolean begins = label.regionMatches(true, 0, code, 0, code.length());
        return !begins || (label.length() > code.length() && isLatin(label.charAt(code.length())));
    }

    private static boolean isLatin(char sign) {
        return sign < 128 && Character.isLetterOrDigit(sign);
    }
}
