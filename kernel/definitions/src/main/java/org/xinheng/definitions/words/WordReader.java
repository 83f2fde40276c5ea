package org.xinheng.definitions.words;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.CommonReader.Period;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code words}. Stateless. */
public final class WordReader {

    private WordReader() {}

    /** A group with its place. */
    public record Read(WordGroup group, Section section) {}

    /** The groups of a file, errors reported to the section's findings. */
    public static List<Read> read(Section file) {
        var reads = new ArrayList<Read>();
        for (Section section : file.requireSections("groups")) {
            var group = new WordGroup(section.id("id"), CommonReader.label(section), versions(section));
            section.done();
            reads.add(new Read(group, section));
        }
        file.done();
        return reads;
    }

    private static List<WordGroup.Version> versions(Section group) {
        List<Section> sections = group.requireSections("in_force");
        var versions = new ArrayList<WordGroup.Version>();
        var periods = new ArrayList<Period>();
        for (Section section : sections) {
            Period period = CommonReader.period(section);
            periods.add(period);
            versions.add(new WordGroup.Version(
                    period.from(),
                    period.until(),
                    CommonReader.basis(section),
                    section.text("advice"),
                    section.requireTexts("words")));
            section.done();
        }
        CommonReader.refuseOverlaps(sections, periods);
        return versions;
    }
}
