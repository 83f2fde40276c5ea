package org.xinheng.spi.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Version ranges as manifests write them: comparisons joined by {@code &}, all of which must hold. */
final class SpiRange {

    private static final Pattern TERM =
            Pattern.compile("\\s*(>=|<=|>|<|=)?\\s*(\\d{1,5})\\.(\\d{1,5})\\.(\\d{1,5})\\s*");

    private SpiRange() {}

    static boolean isRange(String range) {
        for (String term : range.split("&", -1)) {
            if (!TERM.matcher(term).matches()) {
                return false;
            }
        }
        return true;
    }

    static boolean accepts(String range, String version) {
        for (String term : range.split("&", -1)) {
            if (!holds(term, version)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String term, String version) {
        Matcher wanted = TERM.matcher(term);
        Matcher actual = TERM.matcher(version);
        if (!wanted.matches() || !actual.matches()) {
            return false;
        }
        int compared = Long.compare(number(actual), number(wanted));
        return switch (wanted.group(1) == null ? "=" : wanted.group(1)) {
            case ">=" -> compared >= 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case "<" -> compared < 0;
            default -> compared == 0;
        };
    }

    private static long number(Matcher version) {
        long number = 0;
        for (int group = 2; group <= 4; group++) {
            number = number * 100_000 + Long.parseLong(version.group(group));
        }
        return number;
    }
}
