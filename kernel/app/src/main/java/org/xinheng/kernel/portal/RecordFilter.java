package org.xinheng.kernel.portal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor narrowed a list to. Values that make no sense are as good as absent: a list never fails.
 *
 * @param year four digits, or null
 */
record RecordFilter(
        String item,
        @Nullable String authority,
        @Nullable Integer year,
        @Nullable String seriousness,
        @Nullable String code,
        @Nullable Cursor after) {

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    static RecordFilter of(
            String item,
            @Nullable String authority,
            @Nullable String year,
            @Nullable String seriousness,
            @Nullable String code,
            @Nullable String after) {
        return new RecordFilter(
                item,
                Address.filled(authority),
                year != null && YEAR.matcher(year).matches() ? Integer.valueOf(year) : null,
                seriousness != null && List.of("GENERAL", "SERIOUS").contains(seriousness) ? seriousness : null,
                Address.filled(code),
                Cursor.read(after).orElse(null));
    }

    boolean any() {
        return authority != null || year != null || seriousness != null || code != null;
    }

    /** The address of this list, from a place on or from the start. */
    String href(String action, @Nullable Cursor from) {
        return new Address(action)
                .with("code", code)
                .with("authority", authority)
                .with("year", year == null ? null : String.valueOf(year))
                .with("class", seriousness)
                .behind(from)
                .toString();
    }
}
