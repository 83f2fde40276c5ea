package org.xinheng.kernel.articles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns of the portal (栏目). */
public enum Shelf {
    POLICY("政策法规"),
    NEWS("信用动态"),
    CASES("典型案例"),
    TRAINING("诚信宣传与培训");

    private final String label;

    Shelf(String label) {
        this.label = label;
    }

    /** In Chinese. */
    public String label() {
        return label;
    }

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of a name or an address, in whichever case. */
    public static Optional<Shelf> find(@Nullable String text) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.name().equalsIgnoreCase(text == null ? "" : text.strip()))
                .findFirst();
    }
}
