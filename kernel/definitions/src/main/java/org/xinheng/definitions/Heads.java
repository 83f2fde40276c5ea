package org.xinheng.definitions;

import java.text.Normalizer;
import java.util.Locale;

/** Column heads as people write them. */
public final class Heads {

    private Heads() {}

    /** One form for comparing: half-width, upper case, without blanks, line breaks and the star of mandatory columns. */
    public static String normalise(String head) {
        String wide = Normalizer.normalize(head, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var plain = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char sign = wide.charAt(i);
            boolean skip = Character.isWhitespace(sign)
                    || Character.isSpaceChar(sign)
                    || sign == '*'
                    || Character.getType(sign) == Character.FORMAT;
            if (!skip) {
                plain.append(sign);
            }
        }
        return plain.toString();
    }
}
