package org.xinheng.kernel.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Wants a report.
 *
 * @param form id of the law of reports; left out: the report of the standard
 * @param code unified credit code; a firm may leave it out, it asks about itself
 * @param scope PUBLIC or PURPOSE, for officers; left out: PURPOSE where the form covers unpublished information, else PUBLIC
 * @param purpose id of the law of reports
 * @param note the purpose in the asker's own words, at most 200 signs
 * @param recipient who receives it, at most 100 signs; some forms demand it
 * @param from first day of the period; some forms demand it
 * @param until last day of the period, inclusive
 */
public record AskReport(
        @Nullable String form,
        @Nullable String code,
        @Nullable ReportScope scope,
        @Nullable String purpose,
        @Nullable String note,
        @Nullable String recipient,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
