package org.xinheng.kernel.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of lists a visitor asked for.
 *
 * @param q a code, or a part of a name
 */
record ListedFilter(
        @Nullable String list, @Nullable String q, @Nullable Cursor after) {

    private static final int LONGEST = 100;

    static ListedFilter of(@Nullable String list, @Nullable String q, @Nullable String after) {
        return new ListedFilter(filled(list), filled(q), Cursor.read(after).orElse(null));
    }

    private static @Nullable String filled(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    boolean any() {
        return list != null || q != null;
    }

    /** The address of this filter's page behind a cursor; without one its first page. */
    String href(@Nullable Cursor cursor) {
        var address = new StringBuilder("/lists");
        append(address, "list", list);
        append(address, "q", q);
        append(address, "after", cursor == null ? null : cursor.text());
        return address.toString();
    }

    private static void append(StringBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
