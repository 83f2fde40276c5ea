package org.xinheng.definitions.reports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything about reports.
 *
 * @param forms by id, in the order of the file
 * @param purposes by id, in the order of the file
 */
public record ReportLaw(Map<String, ReportForm> forms, Map<String, ReportPurpose> purposes) {

    public ReportLaw {
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
        purposes = Collections.unmodifiableMap(new LinkedHashMap<>(purposes));
    }

    /** Several files as one. */
    public static ReportLaw of(List<ReportLaw> files) {
        var forms = new LinkedHashMap<String, ReportForm>();
        var purposes = new LinkedHashMap<String, ReportPurpose>();
        for (ReportLaw file : files) {
            forms.putAll(file.forms());
            purposes.putAll(file.purposes());
        }
        return new ReportLaw(forms, purposes);
    }
}
