package org.xinheng.definitions.commitments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.definitions.Blanks;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.CommonReader.Period;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code commitments}. */
public final class CommitmentReader {

    private static final int HIGHEST_NUMBER = 9;

    private CommitmentReader() {}

    /** A kind with its place, for the checks that need other files. */
    public record Read(CommitmentKind kind, Section section) {}

    /** The kinds of a file, errors reported to the section's findings. */
    public static List<Read> read(Section file) {
        var reads = new ArrayList<Read>();
        var numbers = new HashSet<Integer>();
        for (Section section : file.requireSections("commitments")) {
            var kind = new CommitmentKind(
                    section.id("id"),
                    section.number("number", 0, HIGHEST_NUMBER),
                    CommonReader.label(section),
                    CommonReader.dated(section.requireSections("in_force"), CommitmentReader::version));
            if (!numbers.add(kind.number())) {
                section.report("number", DefinitionProblem.ID_REUSED, kind.number(), "本文件");
            }
            section.done();
            reads.add(new Read(kind, section));
        }
        file.done();
        return reads;
    }

    private static CommitmentVersion version(Section section, Period period) {
        LegalBasis basis = CommonReader.basis(section);
        String text = section.text("text");
        String known = CommitmentVersion.BLANKS.stream().sorted().collect(Collectors.joining("、"));
        Blanks.unknown(text, CommitmentVersion.BLANKS)
                .forEach(blank -> section.report("text", DefinitionProblem.UNKNOWN_BLANK, blank, known));
        return new CommitmentVersion(
                period.from(),
                period.until(),
                basis,
                section.text("use"),
                required(section, "begun_by", Beginner.class),
                required(section, "subjects", SubjectKind.class),
                section.text("liability"),
                text);
    }

    private static <E extends Enum<E>> Set<E> required(Section section, String key, Class<E> type) {
        Set<E> found = section.constants(key, type);
        if (found.isEmpty()) {
            section.requireTexts(key);
        }
        return found;
    }
}
