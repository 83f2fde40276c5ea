package org.xinheng.definitions.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinheng.definitions.Act;
import org.xinheng.definitions.Category;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.CommonReader.Period;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.Level;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code reports}. */
public final class ReportReader {

    private ReportReader() {}

    /** The law of a file, errors reported to the section's findings. */
    public static ReportLaw read(Section file) {
        var purposes = CommonReader.byId(
                file.requireSections("purposes"),
                section -> new ReportPurpose(section.id("id"), CommonReader.label(section)),
                ReportPurpose::id);
        var forms = CommonReader.byId(
                file.requireSections("reports"),
                section -> new ReportForm(
                        section.id("id"),
                        CommonReader.label(section),
                        CommonReader.dated(section.requireSections("in_force"), ReportReader::version)),
                ReportForm::id);
        file.done();
        return new ReportLaw(forms, purposes);
    }

    private static ReportVersion version(Section section, Period period) {
        LegalBasis basis = CommonReader.basis(section);
        Set<SubjectKind> subjects = section.constants("subjects", SubjectKind.class);
        if (subjects.isEmpty()) {
            section.requireTexts("subjects");
        }
        return new ReportVersion(
                period.from(),
                period.until(),
                basis,
                section.text("title"),
                subjects,
                section.flag("unpublished", false),
                section.flag("period", false),
                section.flag("recipient", false),
                section.requireTexts("notes"),
                sections(section));
    }

    private static List<ReportSection> sections(Section version) {
        var found = new ArrayList<ReportSection>();
        for (Section section : version.requireSections("sections")) {
            found.add(section(section, found, "本报告"));
            section.done();
        }
        return found;
    }

    /**
     * Reads what a section takes in; the section is not done yet.
     *
     * @param before the sections read before, whose ids are taken
     * @param owner what they belong to, for the message, such as 本报告
     */
    public static ReportSection section(Section section, List<ReportSection> before, String owner) {
        var read = new ReportSection(
                section.id("id"),
                CommonReader.label(section),
                section.constants("acts", Act.class),
                section.constants("categories", Category.class),
                section.constants("levels", Level.class),
                section.constants("polarities", Polarity.class),
                Set.copyOf(section.texts("lists")),
                section.optionalText("text").orElse(null));
        if (before.stream().anyMatch(other -> other.id().equals(read.id()))) {
            section.report("id", DefinitionProblem.ID_REUSED, read.id(), owner);
        }
        if (!read.takes() && read.text() == null) {
            section.report("id", DefinitionProblem.MISSING_KEY, "text");
        }
        return read;
    }
}
