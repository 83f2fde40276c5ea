package org.xinheng.definitions;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code list}, and refuses lists the law forbids. */
final class ListReader {

    private ListReader() {}

    /** A list kind with its file, for the checks that follow. */
    record Read(ListKind list, Section file) {}

    static Read read(Section file) {
        String id = file.id("id");
        Label label = CommonReader.label(file);
        Level level = file.constant("level", Level.class);
        Polarity polarity = file.constant("polarity", Polarity.class);
        var versions = new ArrayList<ListVersion>();
        var periods = new ArrayList<CommonReader.Period>();
        List<Section> sections = file.requireSections("versions");
        for (Section section : sections) {
            ListVersion version = version(section, level, polarity);
            versions.add(version);
            periods.add(new CommonReader.Period(version.from(), version.until()));
        }
        CommonReader.refuseOverlaps(sections, periods);
        file.done();
        return new Read(new ListKind(id, label, level, polarity, versions), file);
    }

    private static ListVersion version(Section section, Level level, Polarity polarity) {
        CommonReader.Period period = CommonReader.period(section);
        LegalBasis basis = CommonReader.basis(section);
        @Nullable String regulation = section.optionalText("local_regulation").orElse(null);
        if (level == Level.LOCAL && polarity == Polarity.MISCONDUCT && regulation == null) {
            section.findings().add(section.place(), DefinitionProblem.L1_LOCAL_REGULATION);
        }
        Set<SubjectKind> subjects = section.constants("subjects", SubjectKind.class);
        if (subjects.isEmpty()) {
            section.requireTexts("subjects");
        }
        Period term = term(section);
        boolean publish = section.flag("publish", false);
        section.done();
        return new ListVersion(period.from(), period.until(), basis, regulation, subjects, term, publish);
    }

    private static Period term(Section section) {
        String text = section.text("term");
        try {
            Period term = Period.parse(text);
            if (!term.isNegative() && !term.isZero()) {
                return term;
            }
        } catch (DateTimeParseException _) {
            // reported below, like a term of no length
        }
        if (!text.isEmpty()) {
            section.report("term", DefinitionProblem.LIST_TERM, text);
        }
        return Period.ofYears(1);
    }

    /** Reports a list that comes from a place where only another level may be defined. */
    static void requireLevel(Read read, Level allowed) {
        if (read.list().level() != allowed) {
            String written = allowed.name().toLowerCase(Locale.ROOT);
            read.file().report("level", DefinitionProblem.LIST_LEVEL, allowed.label(), written);
        }
    }
}
