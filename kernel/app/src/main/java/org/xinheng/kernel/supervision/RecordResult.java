package org.xinheng.kernel.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The result of an inspection.
 *
 * @param findings what was looked at and found; becomes the record's content
 * @param documentNo number of the inspection document
 * @param legalRepresentative as the document names him or her; the one last on record if blank
 */
public record RecordResult(
        @Nullable InspectionOutcome outcome,
        @Nullable String findings,
        @Nullable LocalDate inspectedOn,
        @Nullable String documentNo,
        @Nullable String legalRepresentative) {}
