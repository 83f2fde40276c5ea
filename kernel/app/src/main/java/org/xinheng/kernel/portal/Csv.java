package org.xinheng.kernel.portal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables as text for spreadsheets (RFC 4180). */
final class Csv {

    static final String TYPE = "text/csv;charset=UTF-8";
    /** Tells spreadsheets that the text is UTF-8. */
    static final char MARK = '\uFEFF';

    private Csv() {}

    /** A line with its end; null is an empty cell. */
    static String line(List<? extends @Nullable Object> cells) {
        return cells.stream()
                        .map(value -> cell(value == null ? "" : value.toString()))
                        .collect(Collectors.joining(",")) + "\r\n";
    }

    /** Quoted where needed; a text that a spreadsheet would compute is made plain text. */
    static String cell(String text) {
        var plain = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }
}
