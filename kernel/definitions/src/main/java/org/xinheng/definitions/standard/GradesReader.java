package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Label;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Effect;
import org.xinheng.spi.standard.GradeRule.Trigger;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Supervision;

/** Reads grades, the rules about them and the newcomer rule. */
final class GradesReader {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private GradesReader() {}

    static List<Grade> grades(Section edition, Points floor, ReaderContext context) {
        var grades = new ArrayList<Grade>();
        List<Section> sections = edition.requireSections("grades");
        sections.forEach(section -> grades.add(grade(section, context)));
        checkBands(sections, grades, floor);
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
        @Nullable Points from = ReaderContext.optionalPoints(section, "from").orElse(null);
        @Nullable Points until = ReaderContext.optionalPoints(section, "until").orElse(null);
        Section supervision = section.section("supervision");
        var mode = new Supervision(
                ReaderContext.label(supervision),
                supervision.text("note"),
                supervision.number("inspections_per_year", 0, 366),
                supervision.number("sampling_rate", 0, 100));
        supervision.done();
        var grade = new Grade(id, label, meaning, colour, from, until, mode, ReaderContext.optionalBasis(section));
        section.done();
        return grade;
    }

    /** From the best down: each band must end where the better one begins; the ends must be open or at the floor. */
    private static void checkBands(List<Section> sections, List<Grade> grades, Points floor) {
        @Nullable Grade better = null;
        @Nullable Section first = null;
        for (int i = 0; i < grades.size(); i++) {
            Grade grade = grades.get(i);
            if (!grade.hasBand()) {
                continue;
            }
            if (better != null) {
                checkNeighbours(sections.get(i), better, grade);
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
            trigger = new Trigger.Listed(new HashSet<>(section.requireTexts("lists")));
        } else if (section.has("standard")) {
            trigger = new Trigger.Graded(section.id("standard"), new HashSet<>(section.requireTexts("grades")));
        } else {
            int atLeast = section.optionalNumber("at_least", 1, 1000).orElse(1);
            trigger = new Trigger.Records(EvidenceReader.read(section, context), atLeast);
        }
        section.done();
        return trigger;
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
