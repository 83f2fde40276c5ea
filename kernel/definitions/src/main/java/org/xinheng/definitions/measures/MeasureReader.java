package org.xinheng.definitions.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.ListKind;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code measures}, and refuses measures the law forbids. */
public final class MeasureReader {

    private static final List<String> SCORES = List.of("score", "scores", "grade", "grades", "standard", "standards");

    private MeasureReader() {}

    /** A measure with its place, for the checks that follow. */
    public record Read(Measure measure, Section section, List<Section> versions) {}

    /** The measures of a file. */
    public static List<Read> read(Section file) {
        var measures = new ArrayList<Read>();
        for (Section section : file.requireSections("measures")) {
            measures.add(measure(section));
        }
        file.done();
        return measures;
    }

    private static Read measure(Section section) {
        String id = section.id("id");
        var label = CommonReader.label(section);
        MeasureClass kind = section.constant("class", MeasureClass.class);
        List<Section> sections = section.requireSections("in_force");
        var versions = new ArrayList<MeasureVersion>();
        var periods = new ArrayList<CommonReader.Period>();
        for (Section entry : sections) {
            MeasureVersion version = version(entry, id);
            versions.add(version);
            periods.add(new CommonReader.Period(version.from(), version.until()));
        }
        CommonReader.refuseOverlaps(sections, periods);
        section.done();
        return new Read(new Measure(id, label, kind, versions), section, sections);
    }

    private static MeasureVersion version(Section section, String id) {
        CommonReader.Period period = CommonReader.period(section);
        String edition = section.text("edition");
        Target target = target(section, id);
        Set<Matter> matters = section.constants("matters", Matter.class);
        if (matters.isEmpty()) {
            section.requireTexts("matters");
        }
        List<DatedBasis> bases = bases(section, id, period);
        List<String> bodies = section.requireTexts("bodies");
        String effect = section.text("effect");
        @Nullable String regulation = section.optionalText("local_regulation").orElse(null);
        section.done();
        return new MeasureVersion(
                period.from(), period.until(), edition, target, matters, bases, bodies, effect, regulation);
    }

    static void refuseScores(Section section, String id) {
        SCORES.stream().filter(section::has).forEach(key -> section.report(key, MeasureProblem.MEASURE_SCORE, id, key));
    }

    private static Target target(Section version, String id) {
        Section section = version.section("target");
        refuseScores(section, id);
        var target = new Target(
                Set.copyOf(section.texts("lists")),
                section.constants("polarity", Polarity.class),
                StatuteReader.read(section, id));
        boolean empty = target.lists().isEmpty()
                && target.polarities().isEmpty()
                && target.statutes().isEmpty();
        if (empty && version.has("target") && SCORES.stream().noneMatch(section::has)) {
            version.report("target", MeasureProblem.MEASURE_TARGET_EMPTY, id);
        }
        section.done();
        return target;
    }

    /** The texts; a gap within the measure's period, or an end before its own, is refused. */
    private static List<DatedBasis> bases(Section version, String id, CommonReader.Period period) {
        var bases = new ArrayList<DatedBasis>();
        for (Section section : version.sections("basis")) {
            CommonReader.Period inForce = CommonReader.period(section);
            bases.add(new DatedBasis(CommonReader.basisOf(section), inForce.from(), inForce.until()));
            section.done();
        }
        if (bases.isEmpty()) {
            version.report("basis", MeasureProblem.MEASURE_NO_BASIS, id);
            return bases;
        }
        Optional<LocalDate> gap = MeasureFinder.carriedUntil(bases, period.from());
        @Nullable LocalDate until = period.until();
        gap.filter(day -> until == null || day.isBefore(until))
                .ifPresent(day -> version.report("basis", MeasureProblem.MEASURE_EXPIRED, id, day));
        return bases;
    }

    /** Reports lists that do not exist, and praise that is punished or blame that is rewarded. */
    public static void requireLists(Read read, Map<String, ListKind> lists) {
        Measure measure = read.measure();
        for (int i = 0; i < measure.versions().size(); i++) {
            Section section = read.versions().get(i);
            Target target = measure.versions().get(i).target();
            target.lists().stream().sorted().forEach(list -> {
                ListKind kind = lists.get(list);
                if (kind == null) {
                    section.report("target", MeasureProblem.MEASURE_LIST, measure.id(), list);
                } else {
                    requireFit(measure, section, kind.polarity(), kind.label().zh());
                }
            });
            target.polarities().stream()
                    .sorted()
                    .forEach(polarity -> requireFit(measure, section, polarity, polarity.label()));
        }
    }

    /** Reports statutes whose records do not exist in the catalogue. */
    public static void requireItems(Read read, Function<String, Optional<CatalogueItem>> items) {
        for (int i = 0; i < read.measure().versions().size(); i++) {
            StatuteReader.requireItems(
                    read.measure(),
                    read.versions().get(i),
                    read.measure().versions().get(i).target(),
                    items);
        }
    }

    private static void requireFit(Measure measure, Section section, Polarity polarity, String name) {
        if (measure.kind().restricts() == (polarity == Polarity.HONOUR)) {
            section.report(
                    "target",
                    MeasureProblem.MEASURE_TARGET,
                    measure.id(),
                    measure.kind().restricts() ? "惩戒措施" : "激励措施",
                    polarity == Polarity.HONOUR ? "守信名单" : "失信或关注名单",
                    name);
        }
    }

    /** Reports restrictions that a local document adds to the national list, or rewrites. */
    public static void requireWithin(Read read, Set<String> national) {
        Measure measure = read.measure();
        if (national.contains(measure.id())) {
            read.section().report("id", MeasureProblem.MEASURE_WIDENED, measure.id());
            return;
        }
        if (!measure.kind().restricts()) {
            return;
        }
        for (int i = 0; i < measure.versions().size(); i++) {
            if (measure.versions().get(i).localRegulation() == null) {
                Section section = read.versions().get(i);
                section.findings().add(section.place(), MeasureProblem.MEASURE_BEYOND, measure.id());
            }
        }
    }
}
