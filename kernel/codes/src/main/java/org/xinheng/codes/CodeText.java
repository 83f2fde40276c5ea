package org.xinheng.codes;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings a typed code to its plain form: half-width, upper case, without blanks and invisible signs. */
final class CodeText {

    private CodeText() {}

    static String normalise(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        return isPlain(raw) ? raw : rewrite(raw);
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char sign = raw.charAt(i);
            boolean plain = (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String rewrite(String raw) {
        String wide = Normalizer.normalize(raw, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var plain = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char sign = wide.charAt(i);
            if (!isInvisible(sign)) {
                plain.append(sign);
            }
        }
        return plain.toString();
    }

    private static boolean isInvisible(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
