package org.xinheng.spi.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of a column that may hold several. They are split at both semicolons; the list of penalties in law uses 、
 * inside one value.
 */
final class Pieces {

    private Pieces() {}

    static List<String> of(String text) {
        int end = next(text, 0);
        if (end == text.length()) {
            return List.of(text.strip());
        }
        var pieces = new ArrayList<String>();
        int start = 0;
        while (end < text.length()) {
            pieces.add(text.substring(start, end).strip());
            start = end + 1;
            end = next(text, start);
        }
        pieces.add(text.substring(start).strip());
        return pieces;
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ';' && text.charAt(at) != '；') {
            at++;
        }
        return at;
    }
}
