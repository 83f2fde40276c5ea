package org.xinheng.kernel.portal.look;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** An opaque sRGB colour; channels 0 to 255. */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** Reads {@code #rrggbb}; anything else, such as an attempt to smuggle style rules, gives the fallback. */
    static Colour of(String text, Colour fallback) {
        if (!HEX.matcher(text).matches()) {
            return fallback;
        }
        var value = HexFormat.fromHexDigits(text, 1, 7);
        return new Colour(value >> 16, value >> 8 & 255, value & 255);
    }

    String hex() {
        return "#" + HexFormat.of().toHexDigits(red << 16 | green << 8 | blue, 6);
    }

    /** This colour with a share (0 to 1) of another. */
    Colour mix(Colour other, double share) {
        return new Colour(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    /** The lightest shade of this colour that has at least this contrast with a light ground. */
    Colour darkenedFor(Colour ground, double contrast) {
        var shade = this;
        for (var step = 1; step <= 50 && shade.contrastWith(ground) < contrast; step++) {
            shade = mix(BLACK, step * 0.02);
        }
        return shade;
    }

    /** Contrast ratio of WCAG 2, from 1 to 21. */
    double contrastWith(Colour other) {
        var mine = luminance();
        var theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
