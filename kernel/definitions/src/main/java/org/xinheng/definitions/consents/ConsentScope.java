package org.xinheng.definitions.consents;

import org.xinheng.definitions.reports.ReportSection;

/**
 * A part of a file that can be opened (授权范围).
 *
 * @param section what it takes in, as a report's section does
 * @param opens how much of that
 */
public record ConsentScope(ReportSection section, Opens opens) {

    /** How much a scope opens. */
    public enum Opens {
        /** What the public sees of it, and nothing else. */
        PUBLISHED,
        /** What the subject itself sees of it, also what the law keeps from the public; never what is sealed. */
        OWN,
        /** The subject's grades of published runs, also those the public does not see; never a score. */
        GRADES
    }

    /** Kebab case, chosen once. */
    public String id() {
        return section.id();
    }
}
