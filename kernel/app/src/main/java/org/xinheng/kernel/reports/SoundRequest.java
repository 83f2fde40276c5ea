package org.xinheng.kernel.reports;

import java.time.LocalDate;
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
        @Nullable LocalDate until) {}
