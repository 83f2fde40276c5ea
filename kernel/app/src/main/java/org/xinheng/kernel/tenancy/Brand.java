package org.xinheng.kernel.tenancy;

import java.util.Objects;

/**
 * How a tenant looks: tokens only, so that no tenant forks a style sheet.
 *
 * @param primary main colour, {@code #rrggbb}
 * @param accent second colour, {@code #rrggbb}
 * @param emblem an SVG document, already sanitised; may be empty
 * @param motto one line under the name; may be empty
 */
public record Brand(String primary, String accent, String emblem, String motto) {

    /** The platform's own look, used until a tenant brings one. */
    public static final Brand PLAIN = new Brand("#1f4e79", "#c8102e", "", "");

    /** What a stored brand does not say is as the platform's own. */
    public Brand {
        primary = Objects.requireNonNullElse(primary, "#1f4e79");
        accent = Objects.requireNonNullElse(accent, "#c8102e");
        emblem = Objects.requireNonNullElse(emblem, "");
        motto = Objects.requireNonNullElse(motto, "");
    }
}
