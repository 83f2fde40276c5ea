package org.xinheng.kernel.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address of this portal with what a visitor asked for; for one thread. */
final class Address {

    /** What visitors write is cut to this length; no name or number is longer. */
    private static final int LONGEST = 100;

    private final StringBuilder text;
    private char next = '?';

    /** @param path begins with a slash */
    Address(String path) {
        text = new StringBuilder(path);
    }

    /** Adds a parameter that has a value. */
    Address with(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(next).append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            next = '&';
        }
        return this;
    }

    /** Adds where a page begins; the first page has no such parameter. */
    Address behind(@Nullable Cursor cursor) {
        return with("after", cursor == null ? null : cursor.text());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** An id in an address, if it is one. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** What a visitor wrote, without space around it and not too long; null when nothing is left. */
    static @Nullable String filled(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String plain = value.strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
