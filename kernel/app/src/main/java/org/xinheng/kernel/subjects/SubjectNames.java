package org.xinheng.kernel.subjects;

import java.text.Normalizer;
import java.util.Locale;

/** Names of organisations, folded for comparing. */
public final class SubjectNames {

    private SubjectNames() {}

    /** Equal for names that differ only in width, case, blanks and brackets. */
    public static String key(String name) {
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            if (sign < '\u4e00' || sign > '\u9fff') {
                return folded(name);
            }
        }
        return name;
    }

    private static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                key.append(plain.charAt(i));
            }
        }
        return key.toString();
    }

    /**
     * The name without its place and with one word for the same legal form: two subjects with the same core name may be
     * one.
     */
    public static String core(String name) {
        String core = key(name).replace("有限责任公司", "有限公司");
        int from = 0;
        for (int i = 0; i < Math.min(core.length() - 2, 10); i++) {
            char sign = core.charAt(i);
            if (i > 0 && (sign == '省' || sign == '市' || sign == '县')) {
                from = i + 1;
            }
        }
        return core.length() - from >= 4 ? core.substring(from) : core;
    }
}
