package org.xinheng.kernel.portal.look;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How names are written where the tenant's own Chinese name does not serve. */
public final class Names {

    private Names() {}

    /** {@code pan-yu} becomes {@code Credit Pan Yu}. */
    public static String english(String slug) {
        return "Credit " + place(slug);
    }

    /** {@code pan-yu} becomes {@code Pan Yu}. */
    public static String place(String slug) {
        return Arrays.stream(slug.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** The first character of a short name, for the seal on a tile. */
    public static String glyph(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
