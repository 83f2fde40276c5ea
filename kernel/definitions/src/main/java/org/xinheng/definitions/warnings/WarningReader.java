package org.xinheng.definitions.warnings;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code warnings}. Stateless. */
public final class WarningReader {

    private static final int LONGEST = 730;
    private static final int MOST = 1_000_000;

    private WarningReader() {}

    /** A rule with its place. */
    public record Read(WarningRule rule, Section section) {}

    /** The rules of a file, errors reported to the section's findings. */
    public static List<Read> read(Section file) {
        var reads = new ArrayList<Read>();
        for (Section section : file.requireSections("warnings")) {
            var rule = new WarningRule(
                    section.id("id"),
                    CommonReader.label(section),
                    section.constant("watch", Watch.class),
                    versions(section));
            section.done();
            reads.add(new Read(rule, section));
        }
        file.done();
        return reads;
    }

    private static List<WarningRule.Version> versions(Section rule) {
        return CommonReader.dated(
                rule.requireSections("in_force"),
                (section, period) -> new WarningRule.Version(
                        period.from(),
                        period.until(),
                        CommonReader.basis(section),
                        section.number("days", 1, LONGEST),
                        section.number("at_least", 1, MOST),
                        section.number("change", 0, MOST)));
    }
}
