package org.xinheng.journeys;

import java.util.Locale;

/** How somebody looks at the product: on a desk or a phone, by day or in the dark, in a language, in the ordinary display or the larger one. */
enum Display {
    DESK(1440, 900, "zh", false),
    DARK(1440, 900, "zh", false),
    PHONE(390, 844, "zh", false),
    ENGLISH(1440, 900, "en", false),
    ENGLISH_PHONE(390, 844, "en", false),
    EASE(1440, 900, "zh", true),
    EASE_PHONE(390, 844, "zh", true);

    private final int width;
    private final int height;
    private final String language;
    private final boolean ease;

    Display(int width, int height, String language, boolean ease) {
        this.width = width;
        this.height = height;
        this.language = language;
        this.ease = ease;
    }

    /** In pixels of the page. */
    int width() {
        return width;
    }

    /** In pixels of the page. */
    int height() {
        return height;
    }

    /** The question by which a portal is asked for this display; it remembers. */
    String asked() {
        return "?lang=" + language + "&ease=" + (ease ? "on" : "off");
    }

    /** As it stands in names of pictures. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
