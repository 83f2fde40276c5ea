package org.xinheng.kernel.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.articles.Shelf;

/**
 * A published article as lists show it.
 *
 * @param shelfLabel the column in the reader's language
 * @param heldOn day of a training, or null
 */
public record NewsLine(
        UUID id,
        Shelf shelf,
        String shelfLabel,
        String title,
        String summary,
        String source,
        LocalDate publishedOn,
        @Nullable LocalDate heldOn) {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    public String monthDay() {
        return MONTH_DAY.format(publishedOn);
    }

    public String year() {
        return String.valueOf(publishedOn.getYear());
    }
}
