package org.xinheng.kernel.intake.sheet;

/** White space as office programs leave it behind: also the no-break, ideographic and zero-width kinds and the BOM. */
public final class Blank {

    private Blank() {}

    /** True for a sign that prints nothing. */
    public static boolean is(char sign) {
        return sign <= ' '
                || sign == '\u00a0'
                || sign == '\u3000'
                || sign == '\ufeff'
                || (sign >= '\u2000' && sign <= '\u200f')
                || sign == '\u2028'
                || sign == '\u2029'
                || sign == '\u202f'
                || sign == '\u205f'
                || sign == '\u2060'
                || sign == '\u007f';
    }

    /** True when nothing in the text prints. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without what prints nothing at both ends; the same object when there is nothing to take away. */
    public static String trim(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && is(text.charAt(from))) {
            from++;
        }
        while (until > from && is(text.charAt(until - 1))) {
            until--;
        }
        return from == 0 && until == text.length() ? text : text.substring(from, until);
    }
}
