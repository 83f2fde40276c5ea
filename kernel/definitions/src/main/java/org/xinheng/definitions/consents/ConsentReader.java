package org.xinheng.definitions.consents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.CommonReader.Period;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.definitions.consents.ConsentScope.Opens;
import org.xinheng.definitions.reports.ReportReader;
import org.xinheng.definitions.reports.ReportSection;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code consents}. */
public final class ConsentReader {

    private ConsentReader() {}

    /** The law of a file, errors reported to the section's findings. */
    public static ConsentLaw read(Section file) {
        var purposes = CommonReader.byId(
                file.requireSections("purposes"),
                section -> new ConsentPurpose(section.id("id"), CommonReader.label(section)),
                ConsentPurpose::id);
        var versions = CommonReader.dated(file.requireSections("in_force"), ConsentReader::version);
        file.done();
        return new ConsentLaw(purposes, versions);
    }

    private static ConsentVersion version(Section section, Period period) {
        LegalBasis basis = CommonReader.basis(section);
        Set<SubjectKind> subjects = section.constants("subjects", SubjectKind.class);
        if (subjects.isEmpty()) {
            section.requireTexts("subjects");
        }
        if (subjects.contains(SubjectKind.NATURAL_PERSON)) {
            section.report("subjects", ConsentProblem.CONSENT_PERSON);
        }
        return new ConsentVersion(
                period.from(), period.until(), basis, subjects, section.requireTexts("notes"), scopes(section));
    }

    private static List<ConsentScope> scopes(Section version) {
        var found = new ArrayList<ConsentScope>();
        var before = new ArrayList<ReportSection>();
        for (Section section : version.requireSections("scopes")) {
            ReportSection takes = ReportReader.section(section, before, "本授权");
            Opens opens = section.constant("opens", Opens.class);
            if ((opens == Opens.GRADES) == takes.takes()) {
                section.report("opens", ConsentProblem.CONSENT_TAKES, takes.id());
            }
            section.done();
            before.add(takes);
            found.add(new ConsentScope(takes, opens));
        }
        return found;
    }
}
