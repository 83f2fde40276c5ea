package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.yaml.DefinitionErrors;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Findings;
import org.xinheng.definitions.yaml.Place;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.definitions.yaml.YamlFile;
import org.xinheng.spi.Label;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Standard.Shown;

/** Reads files of kind {@code standard}. Stateless. */
public final class StandardReader {

    private StandardReader() {}

    /**
     * Reads standards.
     *
     * @param root name that begins every file name in messages, such as the plugin's id
     * @param files path to text
     * @param items the catalogue the standards refer to
     * @param indicators ids of the Java indicators the plugin offers
     * @return the standards in order of path
     * @throws DefinitionErrors with every error of every file
     */
    public static List<Standard> read(
            String root, Map<String, String> files, KnownItems items, Set<String> indicators) {
        var named = new HashMap<String, String>();
        files.forEach((path, text) -> named.put(root + "/" + path, text));
        return read(named, items, indicators);
    }

    /**
     * Reads standards whose file names are whole.
     *
     * @param files name, as messages show it, to text
     * @throws DefinitionErrors with every error of every file
     */
    public static List<Standard> read(Map<String, String> files, KnownItems items, Set<String> indicators) {
        var findings = new Findings();
        var standards = new ArrayList<Standard>();
        var places = new HashMap<String, Place>();
        var foreign = new ForeignGrades();
        files.keySet().stream().sorted().forEach(path -> {
            YamlFile.read(path, files.getOrDefault(path, ""), findings).ifPresent(section -> {
                Standard standard = standard(section, items, indicators, foreign);
                standards.add(standard);
                Place earlier = places.putIfAbsent(standard.id(), section.placeOf("id"));
                if (earlier != null) {
                    section.report("id", DefinitionProblem.ID_REUSED, standard.id(), earlier);
                }
            });
        });
        foreign.check(standards, items);
        findings.throwIfAny();
        return List.copyOf(standards);
    }

    private static Standard standard(Section file, KnownItems items, Set<String> indicators, ForeignGrades foreign) {
        String kind = file.text("kind");
        if (!kind.isEmpty() && !kind.equals("standard")) {
            file.report("kind", StandardProblem.NOT_A_STANDARD, kind);
        }
        String id = file.id("id");
        Label label = ReaderContext.label(file);
        String sector = file.id("sector");
        Set<SubjectKind> subjects = file.constants("subjects", SubjectKind.class);
        if (subjects.isEmpty()) {
            file.requireTexts("subjects");
        }
        boolean incentiveOnly = file.flag("incentive_only", false);
        if (subjects.contains(SubjectKind.NATURAL_PERSON) && !incentiveOnly) {
            file.report("subjects", StandardProblem.PERSONS_GRADED);
        }
        Shown shown = shown(file);
        if (subjects.contains(SubjectKind.NATURAL_PERSON) && shown != Shown.NONE) {
            file.report("publish", StandardProblem.INCENTIVE_PUBLIC);
        }
        var editions = new ArrayList<Edition>();
        var periods = new ArrayList<CommonReader.Period>();
        List<Section> sections = file.requireSections("editions");
        for (Section section : sections) {
            Edition edition = EditionReader.read(section, new ReaderContext(items, indicators, foreign));
            if (incentiveOnly) {
                Incentive.check(section, edition, items);
            }
            editions.add(edition);
            periods.add(new CommonReader.Period(edition.from(), edition.until()));
        }
        CommonReader.refuseOverlaps(sections, periods);
        file.done();
        return new Standard(id, label, sector, subjects, shown != Shown.NONE, editions, incentiveOnly, shown);
    }

    /** {@code publish: true} or {@code all}, {@code best}, and {@code false} or {@code none}, which is also the default. */
    private static Shown shown(Section file) {
        String text = file.word("publish").orElse("none");
        return switch (text) {
            case "true", "all" -> Shown.ALL;
            case "best" -> Shown.BEST;
            case "false", "none" -> Shown.NONE;
            default -> {
                file.report("publish", StandardProblem.BAD_PUBLISH, text);
                yield Shown.NONE;
            }
        };
    }
}
