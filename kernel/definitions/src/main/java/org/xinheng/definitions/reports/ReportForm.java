package org.xinheng.definitions.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.definitions.Label;

/**
 * A kind of report.
 *
 * @param id kebab case, chosen once
 * @param versions dated; at most one is in force on a day
 */
public record ReportForm(String id, Label label, List<ReportVersion> versions) {

    public ReportForm {
        versions = List.copyOf(versions);
    }

    /** What counts on a day. */
    public Optional<ReportVersion> versionOn(LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).findFirst();
    }
}
