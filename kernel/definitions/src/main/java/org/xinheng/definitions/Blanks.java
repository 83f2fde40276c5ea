package org.xinheng.definitions;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wording of the law with blanks such as {@code {subject}}. */
public final class Blanks {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z-]+)}");

    private Blanks() {}

    /** Blanks of a text that nobody fills, in the order of the alphabet. */
    public static Set<String> unknown(String text, Set<String> known) {
        var unknown = new TreeSet<String>();
        Matcher blanks = BLANK.matcher(text);
        while (blanks.find()) {
            if (!known.contains(blanks.group(1))) {
                unknown.add(blanks.group(1));
            }
        }
        return unknown;
    }

    /**
     * Fills a text.
     *
     * @throws IllegalArgumentException when a blank of the text has no value
     */
    public static String fill(String text, Map<String, String> values) {
        return BLANK.matcher(text).replaceAll(blank -> {
            String value = values.get(blank.group(1));
            if (value == null) {
                throw new IllegalArgumentException("文书缺少“" + blank.group(1) + "”的内容。");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
