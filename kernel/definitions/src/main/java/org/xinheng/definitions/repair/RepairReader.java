package org.xinheng.definitions.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Blanks;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.CommonReader.Period;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.publicity.PublicityClass;
import org.xinheng.definitions.repair.AtLongest.DepartmentRule;
import org.xinheng.definitions.repair.AtLongest.Outcome;
import org.xinheng.definitions.repair.Material.Proves;
import org.xinheng.definitions.repair.RepairRegime.Clocks;
import org.xinheng.definitions.repair.RepairRegime.Ground;
import org.xinheng.definitions.repair.RepairRegime.Shielding;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code repair}: regimes in order of time. What they refer to is checked by {@link RepairChecks}. */
public final class RepairReader {

    private RepairReader() {}

    /** A regime with its place, for the checks that need other files. */
    public record Read(RepairRegime regime, Section section) {}

    /** The regimes of a file, errors reported to the section's findings. */
    public static List<Read> read(Section file) {
        var reads = CommonReader.dated(
                file.requireSections("regimes"), (section, period) -> new Read(regime(section, period), section));
        file.done();
        return reads;
    }

    private static RepairRegime regime(Section section, Period period) {
        return new RepairRegime(
                section.id("id"),
                CommonReader.label(section),
                period.from(),
                period.until(),
                section.text("publicity"),
                materials(section),
                section.sections("bars").stream().map(RepairReader::bar).toList(),
                clocks(section.section("clocks")),
                atLongest(section.section("at_longest")),
                section.optionalSection("shielding")
                        .map(RepairReader::shielding)
                        .orElse(null),
                brokenCommitment(section.section("broken_commitment")),
                texts(section.section("texts")),
                CommonReader.basis(section));
    }

    private static List<Material> materials(Section regime) {
        List<Section> sections = regime.requireSections("materials");
        var materials = new ArrayList<Material>();
        var ids = new HashSet<String>();
        for (Section section : sections) {
            var material = new Material(
                    section.id("id"),
                    CommonReader.label(section),
                    section.constant("proves", Proves.class),
                    Set.copyOf(section.texts("kinds")),
                    section.constants("classes", PublicityClass.class),
                    section.flag("required", true),
                    CommonReader.basis(section));
            if (!ids.add(material.id())) {
                section.report("id", DefinitionProblem.MATERIAL_REUSED, material.id());
            }
            section.done();
            materials.add(material);
        }
        requireProof(regime, materials);
        return materials;
    }

    /** Without a paper that proves fulfilment in every case, somebody could be repaired who never corrected anything. */
    private static void requireProof(Section regime, List<Material> materials) {
        boolean always = materials.stream()
                .anyMatch(material -> material.proves() == Proves.FULFILMENT
                        && material.required()
                        && material.kinds().isEmpty()
                        && material.classes().isEmpty());
        if (!materials.isEmpty() && !always) {
            regime.report("materials", DefinitionProblem.PROOF_MISSING);
        }
    }

    private static Bar bar(Section section) {
        var bar = new Bar(
                section.id("id"),
                section.text("reason"),
                Set.copyOf(section.texts("kinds")),
                Set.copyOf(section.texts("texts")),
                CommonReader.basis(section));
        if (bar.kinds().isEmpty() && bar.texts().isEmpty()) {
            section.report("id", DefinitionProblem.BAR_FOR_ALL, bar.id());
        }
        section.done();
        return bar;
    }

    private static Clocks clocks(Section section) {
        var clocks = new Clocks(
                clock(section, "acceptance"),
                clock(section, "answer"),
                clock(section, "extension"),
                clock(section, "execution"),
                clock(section, "ban"));
        section.done();
        return clocks;
    }

    private static @Nullable String clock(Section section, String key) {
        return section.optionalText(key).orElse(null);
    }

    private static AtLongest atLongest(Section section) {
        var rule = new AtLongest(
                section.constant("unfulfilled", Outcome.class),
                section.sections("departments").stream()
                        .map(RepairReader::department)
                        .toList(),
                CommonReader.basis(section));
        section.done();
        return rule;
    }

    private static DepartmentRule department(Section section) {
        Period period = CommonReader.period(section);
        var rule = new DepartmentRule(
                section.id("id"),
                CommonReader.label(section),
                Set.copyOf(section.requireTexts("authorities")),
                period.from(),
                period.until(),
                section.constant("outcome", Outcome.class),
                CommonReader.basis(section));
        if (rule.outcome() == Outcome.ASK_DEPARTMENT) {
            section.report("outcome", DefinitionProblem.DEPARTMENT_UNDECIDED, rule.id());
        }
        section.done();
        return rule;
    }

    private static Shielding shielding(Section section) {
        Set<Ground> grounds = section.constants("grounds", Ground.class);
        if (grounds.isEmpty()) {
            section.requireTexts("grounds");
        }
        var shielding = new Shielding(grounds, CommonReader.basis(section));
        section.done();
        return shielding;
    }

    private static LegalBasis brokenCommitment(Section section) {
        LegalBasis basis = CommonReader.basis(section);
        section.done();
        return basis;
    }

    private static RepairTexts texts(Section section) {
        String commitment = section.text("commitment");
        @Nullable String notice = section.optionalText("notice").orElse(null);
        refuseUnknownBlanks(section, "commitment", commitment);
        refuseUnknownBlanks(section, "notice", notice == null ? "" : notice);
        section.done();
        return new RepairTexts(commitment, notice);
    }

    private static void refuseUnknownBlanks(Section section, String key, String text) {
        String known = RepairTexts.BLANKS.stream().sorted().collect(Collectors.joining("、"));
        Blanks.unknown(text, RepairTexts.BLANKS)
                .forEach(blank -> section.report(key, DefinitionProblem.UNKNOWN_BLANK, blank, known));
    }
}
