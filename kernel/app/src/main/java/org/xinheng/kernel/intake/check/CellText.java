package org.xinheng.kernel.intake.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.xinheng.kernel.intake.sheet.Blank;

/** Brings the text of a cell to the form in which it is recorded or compared. */
public final class CellText {

    private static final Set<String> PLACEHOLDERS = Set.of(
            "无", "/", "\\", "-", "--", "---", "—", "——", "－", "NULL", "NONE", "N/A", "NA", "测试", "TEST", "空", "暂无",
            "没有", "未知", "不详", "／", "*", "**", "***", ".", "。", "0000");

    private CellText() {}

    /** Ends trimmed; signs that no text may hold (NUL, other controls but line ends and tabs, halves of pairs) dropped. */
    public static String clean(String raw) {
        String text = Blank.trim(raw);
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text, i)) {
                return withoutForbidden(text);
            }
        }
        return text;
    }

    private static String withoutForbidden(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isForbidden(text, i)) {
                clean.append(text.charAt(i));
            }
        }
        return Blank.trim(clean.toString());
    }

    private static boolean isForbidden(String text, int at) {
        char sign = text.charAt(at);
        if (sign < ' ') {
            return sign != '\n' && sign != '\t' && sign != '\r';
        }
        if (sign < '\u007f') {
            return false;
        }
        if (Character.isHighSurrogate(sign)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(sign)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return sign == '\ufeff' || sign == '\u200b' || sign == '\u007f';
    }

    /** Half-width, upper case, nothing that prints nothing: for codes, numbers and dates. */
    public static String code(String clean) {
        for (int i = 0; i < clean.length(); i++) {
            char sign = clean.charAt(i);
            if ((sign < '-' || sign > '9') && (sign < 'A' || sign > 'Z')) {
                return folded(clean);
            }
        }
        return clean;
    }

    private static String folded(String clean) {
        String plain = Normalizer.normalize(clean, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        int from = plain.startsWith("'") || plain.startsWith("`") ? 1 : 0;
        var text = new StringBuilder(plain.length());
        for (int i = from; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (!Blank.is(sign)) {
                text.append(sign);
            }
        }
        return text.toString();
    }

    /** A document number as two clerks may write it differently: brackets of all kinds are one, blanks are none. */
    public static String documentKey(String number) {
        String plain = code(number);
        StringBuilder key = null;
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            char same = switch (sign) {
                case '(', '[', '{', '〔', '【', '〖', '《', '<', '「' -> '〔';
                case ')', ']', '}', '〕', '】', '〗', '》', '>', '」' -> '〕';
                default -> sign;
            };
            if (same != sign && key == null) {
                key = new StringBuilder(plain);
            }
            if (key != null) {
                key.setCharAt(i, same);
            }
        }
        return key == null ? plain : key.toString();
    }

    /** A name with one blank at most between words, and none between Chinese signs. */
    public static String name(String clean) {
        int at = -1;
        for (int i = 0; i < clean.length() && at < 0; i++) {
            at = Blank.is(clean.charAt(i)) ? i : -1;
        }
        if (at < 0) {
            return clean;
        }
        var name = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char sign = clean.charAt(i);
            if (!Blank.is(sign)) {
                name.append(sign);
            } else if (!name.isEmpty()
                    && i + 1 < clean.length()
                    && name.charAt(name.length() - 1) < '\u2e80'
                    && clean.charAt(i + 1) < '\u2e80'
                    && name.charAt(name.length() - 1) != ' ') {
                name.append(' ');
            }
        }
        return Blank.trim(name.toString());
    }

    /** True for what people type to get past a mandatory column. */
    public static boolean isPlaceholder(String clean) {
        return clean.length() <= 4 && PLACEHOLDERS.contains(clean.toUpperCase(Locale.ROOT));
    }
}
