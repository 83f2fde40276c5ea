package org.xinheng.kernel.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.lists.ListEntry.Source;

/**
 * An entry for the officers' eyes.
 *
 * @param subjectName null for natural persons
 * @param record the evidence, or null when imported
 * @param caseFile the case it was decided in, or null when imported
 * @param endsOn the first day it no longer counts
 * @param repairableFrom first day on which repair can be asked for, or null
 */
public record ListEntryView(
        UUID id,
        String list,
        String listLabel,
        String polarity,
        String polarityLabel,
        String subjectKind,
        @Nullable String subjectCode,
        @Nullable String subjectName,
        String reason,
        String basis,
        String authorityName,
        String documentNo,
        @Nullable UUID record,
        @Nullable UUID caseFile,
        LocalDate listedOn,
        LocalDate endsOn,
        @Nullable LocalDate repairableFrom,
        boolean published,
        @Nullable Ending removed) {

    /** How it ended. */
    public record Ending(
            LocalDate on,
            String because,
            String becauseLabel,
            String note,
            @Nullable String documentNo) {}

    static ListEntryView of(ListEntry entry) {
        var decided = entry.source() instanceof Source.Decided made ? made : null;
        var ended = entry.ended();
        return new ListEntryView(
                entry.id(),
                entry.list(),
                entry.listLabel(),
                entry.polarity().name(),
                entry.polarity().label(),
                entry.subjectKind().name(),
                entry.subject().code(),
                entry.subject().name(),
                entry.decision().reason(),
                entry.decision().basis(),
                entry.decision().authority(),
                entry.decision().documentNo(),
                decided == null ? null : decided.record(),
                decided == null ? null : decided.caseFile(),
                entry.term().listedOn(),
                entry.term().endsOn(),
                entry.term().repairableFrom(),
                entry.publish() && ended == null,
                ended == null
                        ? null
                        : new Ending(
                                ended.on(),
                                ended.because().name(),
                                ended.because().label(),
                                ended.note(),
                                ended.documentNo()));
    }
}
