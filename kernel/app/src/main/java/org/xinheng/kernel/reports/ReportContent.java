package org.xinheng.kernel.reports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, whatever its form. Written once, when it is issued; its text is what is hashed.
 *
 * @param schema how this is to be read
 * @param basis citation of the law of the report
 * @param issuedAt Beijing time, ISO 8601 with offset
 */
public record ReportContent(
        String schema,
        String number,
        String form,
        String title,
        String basis,
        ReportScope scope,
        String scopeLabel,
        Issuer issuer,
        Subject subject,
        Asked asked,
        String issuedAt,
        Verification verification,
        List<Part> sections,
        List<String> notes) {

    /** How reports of this edition are to be read. */
    public static final String SCHEMA = "xinheng-report-1";

    public ReportContent {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** Who issued it. */
    public record Issuer(String name, String shortName, String divisionCode) {}

    /**
     * Who it is about.
     *
     * @param labels what its cover says about it, such as 守信激励对象; of information the report holds only
     */
    public record Subject(String code, String name, String kindLabel, List<String> formerNames, List<String> labels) {}

    /** What it was asked for. */
    public record Asked(
            String purpose,
            @Nullable String note,
            @Nullable String recipient,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** How it is verified on the issuer's portal. */
    public record Verification(String address, String code) {}

    /**
     * A section.
     *
     * @param takes whether it takes anything in, so that having nothing means something
     * @param text what it says besides its entries, or null
     */
    public record Part(
            String id,
            String label,
            boolean takes,
            @Nullable String text,
            List<Entry> entries) {

        public Part {
            entries = List.copyOf(entries);
        }

        /** How many entries it has. */
        public int count() {
            return entries.size();
        }
    }

    /**
     * A record, or a place on a list.
     *
     * @param kind label of the catalogue item or of the list
     * @param marks what the reader has to know about it, such as 异议处理中
     */
    public record Entry(
            String kind,
            String title,
            String documentNo,
            String authority,
            LocalDate on,
            List<String> marks,
            List<Line> lines) {}

    /** A field of a record and its value. */
    public record Line(String name, String value) {}

    /** When it was issued, as people write it; Beijing time. */
    public String issuedText() {
        return DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.CHINA).format(OffsetDateTime.parse(issuedAt));
    }

    /** Entries of all sections. */
    public int entries() {
        return sections.stream().mapToInt(Part::count).sum();
    }
}
