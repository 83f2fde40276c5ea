package org.xinheng.kernel.portal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;

/**
 * What a visitor narrowed a list of grades to. Values that make no sense are as good as absent: a list never fails.
 *
 * @param grade id of a grade, or null
 * @param words part of a name, or null
 * @param code a whole unified social credit code, or null
 */
record GradeFilter(
        @Nullable String grade,
        @Nullable String words,
        @Nullable String code,
        @Nullable After after) {

    private static final int LONGEST = 100;
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,3})~([0-9A-Z]{18})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** The last row of a page; the next page starts behind it. */
    record After(int place, String code) {

        /** As it stands in an address: {@code 2~91…}. */
        String text() {
            return place + "~" + code;
        }

        /** Nothing for a text that is not a cursor. */
        static Optional<After> read(@Nullable String text) {
            var found = CURSOR.matcher(text == null ? "" : text);
            return found.matches()
                    ? Optional.of(new After(Integer.parseInt(found.group(1)), found.group(2)))
                    : Optional.empty();
        }
    }

    static GradeFilter of(@Nullable String grade, @Nullable String q, @Nullable String after) {
        var words = q == null ? "" : q.strip();
        var code = UnifiedCreditCode.normalise(words);
        boolean isCode = SubjectSearch.looksLikeCode(code);
        boolean isName = !isCode && WORD.matcher(words).find();
        return new GradeFilter(
                grade == null || grade.isBlank() ? null : grade.strip(),
                isName ? words.substring(0, Math.min(words.length(), LONGEST)) : null,
                isCode ? code : null,
                After.read(after).orElse(null));
    }

    boolean any() {
        return grade != null || words != null || code != null;
    }

    /** What stands in the search field. */
    String q() {
        if (code != null) {
            return code;
        }
        return words == null ? "" : words;
    }

    /** The address of this list, from a place on or from the start. */
    String href(String action, @Nullable After from) {
        return new Address(action)
                .with("grade", grade)
                .with("q", q())
                .with("after", from == null ? null : from.text())
                .toString();
    }
}
