package org.xinheng.definitions.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.SubjectKind;

/**
 * A kind of report as it is in force for a time.
 *
 * @param until the first day it does not count any more, or null
 * @param title as it stands on the cover
 * @param subjects whom it may be about
 * @param unpublished whether it covers what the law keeps from the public, such as penalties by simplified procedure
 * @param period whether it is about a period that has to be named
 * @param recipient whether it has to name who receives it
 * @param notes what the reader has to know, in Chinese
 * @param sections in their order
 */
public record ReportVersion(
        LocalDate from,
        @Nullable LocalDate until,
        LegalBasis basis,
        String title,
        Set<SubjectKind> subjects,
        boolean unpublished,
        boolean period,
        boolean recipient,
        List<String> notes,
        List<ReportSection> sections) {

    public ReportVersion {
        subjects = Set.copyOf(subjects);
        notes = List.copyOf(notes);
        sections = List.copyOf(sections);
    }

    /** Whether it counts on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The section records of an item stand in; empty: they are not in this report. */
    public Optional<ReportSection> sectionOf(CatalogueItem item) {
        return ReportSection.of(sections, item);
    }

    /** The section places on a list stand in; empty: they are not in this report. */
    public Optional<ReportSection> sectionOf(String list, Polarity polarity) {
        return ReportSection.of(sections, list, polarity);
    }
}
