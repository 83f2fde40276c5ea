package org.xinheng.kernel.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last row of a page in a list ordered by day and id, newest first; the next page starts behind it. */
record Cursor(LocalDate decidedOn, UUID id) {

    /** As it stands in an address: {@code 2026-10-01~uuid}. */
    String text() {
        return decidedOn + "~" + id;
    }

    /** Nothing for a text that is not a cursor. */
    static Optional<Cursor> read(@Nullable String text) {
        if (text == null || text.length() != 47 || text.charAt(10) != '~') {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cursor(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11))));
        } catch (DateTimeException | IllegalArgumentException notACursor) {
            return Optional.empty();
        }
    }
}
