package org.xinheng.definitions.words;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.definitions.CommonReader;
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
        return CommonReader.dated(
                group.requireSections("in_force"),
                (section, period) -> new WordGroup.Version(
                        period.from(),
                        period.until(),
                        CommonReader.basis(section),
                        section.text("advice"),
                        section.requireTexts("words")));
    }
}
