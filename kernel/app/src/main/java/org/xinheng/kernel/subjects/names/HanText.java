package org.xinheng.kernel.subjects.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;

/**
 * Simplified characters and pinyin of Chinese text, sign by sign, by the tables of the Unicode Consortium (ICU). A character
 * with several readings has its most frequent one; since both sides of a comparison are read alike, that loses nothing but
 * pinyin typed by hand. Safe for any thread.
 */
final class HanText {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9fff;

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Hant-Hans");
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");
    private static final AtomicReferenceArray<String> SIMPLE = new AtomicReferenceArray<>(LAST - FIRST + 1);
    private static final AtomicReferenceArray<String> SOUND = new AtomicReferenceArray<>(LAST - FIRST + 1);

    private HanText() {}

    /** Whether a sign is a Chinese character of the basic tables. */
    static boolean isHan(char sign) {
        return sign >= FIRST && sign <= LAST;
    }

    /** With simplified characters. */
    static String simplified(String text) {
        var simple = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (isHan(sign)) {
                simple.append(of(SIMPLE, sign, SIMPLIFIED::transliterate));
            } else {
                simple.append(sign);
            }
        }
        return simple.toString();
    }

    /**
     * How it sounds: lower-case syllables without tones and blanks, sounds folded that many speakers do not tell apart
     * (zh/z, ch/c, sh/s, ng/n, ü/u). Letters and digits stay.
     */
    static String sound(String text) {
        var sound = new StringBuilder(text.length() * 4);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (isHan(sign)) {
                sound.append(of(SOUND, sign, letter -> plain(LATIN.transliterate(letter))));
            } else if (Character.isLetterOrDigit(sign)) {
                sound.append(Character.toLowerCase(sign));
            }
        }
        return folded(sound.toString());
    }

    private static String folded(String pinyin) {
        return pinyin.replace("zh", "z")
                .replace("ch", "c")
                .replace("sh", "s")
                .replace("ng", "n")
                .replace('v', 'u')
                .replace('ü', 'u');
    }

    private static String of(AtomicReferenceArray<String> table, char sign, UnaryOperator<String> by) {
        String known = table.get(sign - FIRST);
        if (known == null) {
            known = by.apply(String.valueOf(sign));
            table.set(sign - FIRST, known);
        }
        return known;
    }

    private static String plain(String pinyin) {
        String apart = Normalizer.normalize(pinyin, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (Character.isLetterOrDigit(apart.charAt(i))) {
                plain.append(apart.charAt(i));
            }
        }
        return plain.toString();
    }
}
