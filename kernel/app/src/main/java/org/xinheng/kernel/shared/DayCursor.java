package org.xinheng.kernel.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended whose rows stand in the order of a day and, within it, of an id; the next page begins behind it.
 * Written as {@code 2026-10-01_uuid}.
 */
public record DayCursor(LocalDate day, UUID id) {

    /**
     * Reads a cursor.
     *
     * @param text as {@link #toString()} wrote it; null or blank for the first page
     * @param error what a text is told that is no cursor
     * @throws KernelException with that code
     */
    public static @Nullable DayCursor read(@Nullable String text, ErrorCode error) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            int split = Math.max(0, text.indexOf('_'));
            return new DayCursor(LocalDate.parse(text.substring(0, split)), UUID.fromString(text.substring(split + 1)));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new KernelException(error, "翻页标记无效，请从第一页重新查询。");
        }
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
