package org.xinheng.kernel.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public record as lists show it.
 *
 * @param heir in the reader's words, who carries on today for the authority that decided; null while that exists
 * @param classCode GENERAL, SERIOUS or null
 * @param classLabel its words in the reader's language, or null
 * @param until last day of publicity, or the words for no end
 */
public record RecordRow(
        UUID id,
        String item,
        String act,
        String subjectCode,
        String subjectName,
        String documentNo,
        String title,
        String authorityName,
        @Nullable String heir,
        LocalDate decidedOn,
        LocalDate from,
        @Nullable LocalDate untilDay,
        String until,
        @Nullable String classCode,
        @Nullable String classLabel,
        boolean disputed) {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    public String monthDay() {
        return MONTH_DAY.format(decidedOn);
    }

    public String year() {
        return String.valueOf(decidedOn.getYear());
    }

    /** Whether the document number says more than the title. */
    public boolean numbered() {
        return !documentNo.isEmpty() && !title.equals(documentNo);
    }

    public String classStyle() {
        return "SERIOUS".equals(classCode) ? "serious" : "general";
    }

    public boolean penalty() {
        return act.equals("PENALTY");
    }
}
