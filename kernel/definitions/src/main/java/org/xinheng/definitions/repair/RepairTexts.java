package org.xinheng.definitions.repair;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Wording with blanks such as {@code {subject}}.
 *
 * @param commitment the repair commitment letter (信用修复承诺书)
 * @param notice the notice served together with the decision (两书同达), or null when the regime knows none
 */
public record RepairTexts(String commitment, @Nullable String notice) {

    /** Blanks either text may hold. */
    public static final Set<String> BLANKS = Set.of(
            "subject",
            "code",
            "document",
            "authority",
            "decided-on",
            "class",
            "from",
            "longest-ends-on",
            "materials",
            "answer-within",
            "place",
            "today");

    private static final Pattern BLANK = Pattern.compile("\\{([a-z-]+)}");

    /** Blanks of a text that nobody fills. */
    static Set<String> unknownBlanks(String text) {
        var unknown = new TreeSet<String>();
        Matcher blanks = BLANK.matcher(text);
        while (blanks.find()) {
            if (!BLANKS.contains(blanks.group(1))) {
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
