package org.xinheng.kernel.reports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.reports.ReportForm;
import org.xinheng.definitions.reports.ReportPurpose;
import org.xinheng.definitions.reports.ReportVersion;

/** A request that was looked through: what is wanted, by which law. Whom it is about is asked apart, for batches name many. */
record SoundRequest(
        ReportForm form,
        ReportVersion law,
        ReportScope scope,
        ReportPurpose purpose,
        @Nullable String note,
        @Nullable String recipient,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** The same as what is to be gathered about a subject. */
    ContentMaker.Wanted about(UUID subject) {
        return new ContentMaker.Wanted(subject, law.sections(), scope, true, from, until);
    }
}
