package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Label;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Effect;
import org.xinheng.spi.standard.GradeRule.Trigger;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Supervision;
import org.xinheng.spi.standard.Supervision.Channel;

/** Reads grades, the rules about them and the newcomer rule. */
final class GradesReader {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private GradesReader() {}

    static List<Grade> grades(Section edition, Points floor, List<Parameter> parameters, ReaderContext context) {
        var grades = new ArrayList<Grade>();
        List<Section> sections = edition.requireSections("grades");
        sections.forEach(section -> grades.add(grade(section, context)));
        checkBands(sections, grades, floor, parameters);
        return grades;
    }

    private static Grade grade(Section section, ReaderContext context) {
        String id = section.text("id");
        context.takeGrade(section, id);
        Label label = ReaderContext.label(section);
        String meaning = section.text("meaning");
        String colour = section.text("colour");
        if (!colour.isEmpty() && !COLOUR.matcher(colour).matches()) {
            section.report("colour", StandardProblem.BAD_COLOUR, colour);
        }
        @Nullable String parameter = section.optionalText("from_parameter").orElse(null);
        @Nullable Points from = end(section, "from", "from_parameter", context);
        @Nullable Points until = end(section, "until", "until_parameter", context);
        Section supervision = section.section("supervision");
        var mode = new Supervision(
                ReaderContext.label(supervision),
                supervision.text("note"),
                supervision.number("inspections_per_year", 0, 366),
                supervision.number("sampling_rate", 0, 100),
                supervision.optionalConstant("channel", Channel.class).orElse(Channel.ROUTINE));
        supervision.done();
        var grade = new Grade(
                id, label, meaning, colour, from, until, mode, ReaderContext.optionalBasis(section), parameter);
        section.done();
        return grade;
    }

    /** One end of a band, written as points or as a parameter whose standard value counts here. */
    private static @Nullable Points end(Section section, String key, String parameterKey, ReaderContext context) {
        Optional<String> parameter = section.optionalText(parameterKey);
        if (parameter.isEmpty()) {
            return ReaderContext.optionalPoints(section, key).orElse(null);
        }
        if (section.has(key)) {
            section.report(key, StandardProblem.ONE_OF, key + "、" + parameterKey, 2);
        }
        return context.tunable(section, parameterKey, parameter.get())
                .map(Parameter::standard)
                .orElse(null);
    }

    /** Better grades are supervised no more than worse ones. */
    private static void checkSupervision(Section section, Grade better, Grade grade) {
        Supervision above = better.supervision();
        Supervision mode = grade.supervision();
        boolean stricter = above.inspectionsPerYear() > mode.inspectionsPerYear()
                || above.samplingRate() > mode.samplingRate()
                || above.channel().compareTo(mode.channel()) > 0;
        if (stricter) {
            section.report("supervision", StandardProblem.SUPERVISION_ORDER, better.id(), grade.id());
        }
    }

    /** The lowest score of a grade under every permitted value of its parameter. */
    private static void checkTunables(Section section, Grade better, Grade grade, List<Parameter> parameters) {
        Points lowestAbove = bound(better, parameters, false);
        Points highest = bound(grade, parameters, true);
        if (lowestAbove != null && highest != null && highest.compareTo(lowestAbove) >= 0) {
            String key = grade.fromParameter() == null ? "from" : "from_parameter";
            section.report(key, StandardProblem.TUNABLE_ORDER, grade.id(), highest, better.id(), lowestAbove);
        }
    }

    private static @Nullable Points bound(Grade grade, List<Parameter> parameters, boolean most) {
        for (Parameter parameter : parameters) {
            if (parameter.id().equals(grade.fromParameter())) {
                return most ? parameter.most() : parameter.least();
            }
        }
        return grade.from();
    }

    /** From the best down: each band must end where the better one begins; the ends must be open or at the floor. */
    private static void checkBands(
            List<Section> sections, List<Grade> grades, Points floor, List<Parameter> parameters) {
        @Nullable Grade better = null;
        @Nullable Section first = null;
        for (int i = 0; i < grades.size(); i++) {
            Grade grade = grades.get(i);
            if (!grade.hasBand()) {
                continue;
            }
            if (better != null) {
                checkNeighbours(sections.get(i), better, grade);
                if (better.fromParameter() != null || grade.fromParameter() != null) {
                    checkTunables(sections.get(i), better, grade, parameters);
                }
                checkSupervision(sections.get(i), better, grade);
            } else {
                first = sections.get(i);
            }
            better = grade;
        }
        if (better == null || first == null || better.from() == null) {
            return;
        }
        Grade best = grades.stream().filter(Grade::hasBand).findFirst().orElse(better);
        if (best.until() != null || better.from().compareTo(floor) > 0) {
            first.report("until", StandardProblem.GRADE_ENDS, best.id(), better.id(), floor);
        }
    }

    private static void checkNeighbours(Section section, Grade better, Grade grade) {
        Points from = grade.from();
        Points above = better.from();
        if (from == null || above == null) {
            return;
        }
        if (from.compareTo(above) >= 0) {
            section.report("from", StandardProblem.GRADE_ORDER, grade.id(), from, above);
            return;
        }
        Points until = grade.until();
        if (until == null || until.compareTo(above) > 0) {
            section.report(
                    "until",
                    StandardProblem.GRADE_OVERLAP,
                    better.id(),
                    grade.id(),
                    above,
                    until == null ? "无上限" : until);
        } else if (until.compareTo(above) < 0) {
            section.report("until", StandardProblem.GRADE_GAP, better.id(), grade.id(), until, above);
        }
    }

    static List<GradeRule> rules(Section edition, List<Grade> grades, ReaderContext context) {
        var rules = new ArrayList<GradeRule>();
        for (Section section : edition.sections("rules")) {
            String id = context.newId(section);
            Label label = ReaderContext.label(section);
            Effect effect = section.constant("effect", Effect.class);
            @Nullable String grade = section.optionalText("grade").orElse(null);
            if (grade == null && effect != Effect.ONE_LEVEL_DOWN) {
                section.report("grade", StandardProblem.GRADE_WANTED, id);
            }
            if (grade != null
                    && grades.stream()
                            .noneMatch(known -> known.hasBand() && known.id().equals(grade))) {
                section.report("grade", StandardProblem.UNKNOWN_GRADE, grade);
            }
            Trigger trigger = trigger(section.section("when"), context);
            rules.add(new GradeRule(id, label, trigger, effect, grade, ReaderContext.optionalBasis(section)));
            section.done();
        }
        return rules;
    }

    private static Trigger trigger(Section section, ReaderContext context) {
        ReaderContext.requireOneOf(section, List.of("items", "lists", "standard"));
        Trigger trigger;
        if (section.has("lists")) {
            List<String> lists = section.requireTexts("lists");
            lists.forEach(list -> context.requireList(section, "lists", list));
            trigger = new Trigger.Listed(new HashSet<>(lists));
        } else if (section.has("standard")) {
            String standard = section.id("standard");
            List<String> named = section.requireTexts("grades");
            context.refer(section, standard, named);
            trigger = new Trigger.Graded(standard, new HashSet<>(named));
        } else if (measured(section)) {
            Evidence evidence = EvidenceReader.read(section, context);
            Measure measure = MeasureReader.read(section, evidence.items(), context);
            if (measure instanceof Measure.Custom) {
                section.report("java", StandardProblem.RULE_JAVA);
            }
            Quantity from = ReaderContext.optionalQuantity(section, "from");
            Quantity until = ReaderContext.optionalQuantity(section, "until");
            if (from == null && until == null) {
                section.findings().add(section.place(), StandardProblem.RANGE_MISSING);
            }
            ReaderContext.requireRange(section, from, until);
            boolean whenNone = section.flag("when_none", false);
            trigger = new Trigger.Measured(evidence, measure, from, until, whenNone);
        } else {
            int atLeast = section.optionalNumber("at_least", 1, 1000).orElse(1);
            trigger = new Trigger.Records(EvidenceReader.read(section, context), atLeast);
        }
        section.done();
        return trigger;
    }

    private static boolean measured(Section section) {
        boolean range = ReaderContext.hasRange(section);
        return MeasureReader.MEASURES.stream().filter(section::has).count() > 0 || range;
    }

    static @Nullable Newcomer newcomer(Section edition, List<Grade> grades) {
        return edition.optionalSection("newcomer")
                .map(section -> newcomerOf(section, grades))
                .orElse(null);
    }

    private static Newcomer newcomerOf(Section section, List<Grade> grades) {
        String grade = section.text("grade");
        if (!grade.isEmpty()
                && grades.stream()
                        .noneMatch(known -> !known.hasBand() && known.id().equals(grade))) {
            section.report("grade", StandardProblem.NEWCOMER_GRADE, grade);
        }
        var newcomer = new Newcomer(
                grade,
                ReaderContext.optionalPeriod(section, "observed_for").orElse(null),
                section.optionalNumber("least_records", 0, 1000).orElse(0),
                ReaderContext.optionalBasis(section));
        section.done();
        return newcomer;
    }
}
