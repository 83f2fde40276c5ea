package org.xinheng.definitions.publicity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.CommonReader.Period;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.definitions.publicity.PublicityRegime.Anchor;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code publicity}: regimes in order of time. */
public final class PublicityReader {

    private static final int LONGEST = 1200;

    private PublicityReader() {}

    /** The regimes of a file, errors reported to the section's findings. */
    public static List<PublicityRegime> read(Section file) {
        var regimes = CommonReader.dated(file.requireSections("regimes"), PublicityReader::regime);
        file.done();
        return regimes;
    }

    private static PublicityRegime regime(Section section, Period period) {
        var regime = new PublicityRegime(
                section.id("id"),
                CommonReader.label(section),
                period.from(),
                period.until(),
                section.constant("anchor", Anchor.class),
                section.constant("fallback", PublicityClass.class),
                Set.copyOf(section.texts("summary_marks")),
                section.requireSections("classes").stream()
                        .map(PublicityReader::term)
                        .toList(),
                section.requireSections("rules").stream()
                        .map(PublicityReader::rule)
                        .toList(),
                section.sections("exclusions").stream()
                        .map(PublicityReader::exclusion)
                        .toList(),
                CommonReader.basis(section));
        var missing = EnumSet.allOf(PublicityClass.class);
        regime.classes().forEach(term -> missing.remove(term.publicityClass()));
        missing.forEach(absent -> section.report("classes", DefinitionProblem.CLASS_MISSING, absent.label()));
        return regime;
    }

    private static ClassTerm term(Section section) {
        int min = section.number("min_months", 0, LONGEST);
        int max = section.number("max_months", 0, LONGEST);
        if (min > max) {
            section.report("min_months", DefinitionProblem.TERM_REVERSED, min, max);
        }
        var term = new ClassTerm(
                section.constant("class", PublicityClass.class),
                section.flag("published", true),
                min,
                max,
                section.flag("stops_at_max", true),
                CommonReader.basis(section));
        section.done();
        return term;
    }

    private static ClassRule rule(Section section) {
        var rule = new ClassRule(
                section.id("id"),
                section.constant("class", PublicityClass.class),
                Set.copyOf(section.texts("kinds")),
                section.constants("subjects", SubjectKind.class),
                section.flag("summary_only", false),
                section.optionalDecimal("fine_from").orElse(null),
                Set.copyOf(section.texts("texts")),
                section.flag("decides", false),
                CommonReader.basis(section));
        section.done();
        return rule;
    }

    private static Exclusion exclusion(Section section) {
        var exclusion = new Exclusion(
                section.id("id"),
                section.text("reason"),
                section.constants("subjects", SubjectKind.class),
                Set.copyOf(section.texts("texts")),
                section.optionalNumber("under_age", 1, 120).orElse(0),
                CommonReader.basis(section));
        section.done();
        return exclusion;
    }
}
