package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Edition.Combine;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Scope;

/** Reads one dated edition and checks what its parts cannot know of each other. */
final class EditionReader {

    private static final int WHOLE = 100;

    private EditionReader() {}

    static Edition read(Section section, ReaderContext context) {
        String version = section.text("version");
        CommonReader.Period period = CommonReader.period(section);
        LegalBasis basis = ReaderContext.basis(section);
        @Nullable
        Scope scope = section.optionalSection("scope")
                .map(inner -> scope(inner, context))
                .orElse(null);
        Combine combine = section.constant("combine", Combine.class);
        Points base = ReaderContext.optionalPoints(section, "base").orElse(Points.ZERO);
        Points floor = ReaderContext.optionalPoints(section, "floor").orElse(Points.ZERO);
        Points cap = ReaderContext.points(section, "cap");
        checkLimits(section, floor, cap);
        List<Parameter> parameters = parameters(section, context);
        List<Section> groupSections = section.requireSections("groups");
        var groups = new ArrayList<Group>();
        groupSections.forEach(group -> groups.add(group(group, combine, context)));
        checkSums(section, combine, base, cap, groups);
        List<Grade> grades = GradesReader.grades(section, floor, parameters, context);
        List<GradeRule> rules = GradesReader.rules(section, grades, context);
        var edition = new Edition(
                version,
                period.from(),
                period.until(),
                basis,
                scope,
                combine,
                base,
                floor,
                cap,
                groups,
                rules,
                GradesReader.newcomer(section, grades),
                grades,
                parameters);
        checkUse(section, parameters, context);
        Reach.check(section, edition);
        section.done();
        return edition;
    }

    private static Scope scope(Section section, ReaderContext context) {
        var records = new ArrayList<Evidence>();
        for (Section evidence : section.sections("records")) {
            records.add(EvidenceReader.read(evidence, context));
            evidence.done();
        }
        List<String> words = section.texts("name_has_any");
        if (words.isEmpty() && records.isEmpty()) {
            section.findings().add(section.place(), StandardProblem.SCOPE_EMPTY);
        }
        section.done();
        return new Scope(words, records);
    }

    private static void checkLimits(Section section, Points floor, Points cap) {
        if (floor.compareTo(cap) > 0) {
            section.report("floor", StandardProblem.FLOOR_ABOVE_CAP, floor, cap);
        }
    }

    private static List<Parameter> parameters(Section edition, ReaderContext context) {
        var parameters = new ArrayList<Parameter>();
        for (Section section : edition.sections("parameters")) {
            String id = context.newId(section);
            Label label = ReaderContext.label(section);
            Points standard = ReaderContext.points(section, "standard");
            Points least = ReaderContext.points(section, "least");
            Points most = ReaderContext.points(section, "most");
            if (standard.compareTo(least) < 0 || standard.compareTo(most) > 0) {
                section.report("standard", StandardProblem.TUNABLE_OUTSIDE, id, standard, least, most);
            }
            var parameter = new Parameter(id, label, standard, least, most, ReaderContext.optionalBasis(section));
            context.addTunable(parameter);
            parameters.add(parameter);
            section.done();
        }
        return parameters;
    }

    private static Group group(Section section, Combine combine, ReaderContext context) {
        String id = context.newId(section);
        Label label = ReaderContext.label(section);
        boolean added = section.flag("added", false);
        if (combine == Combine.SUM && added) {
            section.report("added", StandardProblem.ADDED_UNWANTED);
        }
        @Nullable
        String weightParameter = section.optionalText("weight_parameter").orElse(null);
        int weight = weightParameter == null
                ? weight(section, combine, added)
                : weight(section, combine, added, weightParameter, context);
        Points base = ReaderContext.optionalPoints(section, "base").orElse(Points.ZERO);
        Points floor = ReaderContext.optionalPoints(section, "floor").orElse(Points.ZERO);
        Points cap = ReaderContext.points(section, "cap");
        checkLimits(section, floor, cap);
        var criteria = new ArrayList<Criterion>();
        boolean weighted = combine == Combine.INDICATORS && !added;
        section.sections("criteria")
                .forEach(criterion -> criteria.add(CriterionReader.read(criterion, weighted, context)));
        if (weighted) {
            checkCriteria(section, weight, criteria);
        }
        section.done();
        return new Group(id, label, weight, base, floor, cap, criteria, added, weightParameter);
    }

    private static int weight(Section section, Combine combine, boolean added) {
        if (combine != Combine.SUM && !added) {
            return section.number("weight", 0, WHOLE);
        }
        if (section.has("weight")) {
            section.report("weight", StandardProblem.WEIGHT_UNWANTED);
        }
        return WHOLE;
    }

    /** The standard value of a weight that tenants may tune. */
    private static int weight(
            Section section, Combine combine, boolean added, String parameter, ReaderContext context) {
        if (section.has("weight")) {
            section.report("weight", StandardProblem.ONE_OF, "weight、weight_parameter", 2);
        }
        if (combine == Combine.INDICATORS || added) {
            section.report("weight_parameter", StandardProblem.WEIGHT_NOT_TUNABLE);
        }
        Parameter known =
                context.tunable(section, "weight_parameter", parameter).orElse(null);
        if (known == null) {
            return WHOLE;
        }
        long hundredths = known.standard().hundredths();
        boolean whole = hundredths % 100 == 0 && (combine != Combine.SUM || hundredths == WHOLE * 100L);
        if (!whole || known.least().hundredths() < 0) {
            section.report("weight_parameter", StandardProblem.TUNABLE_WEIGHT, parameter);
        }
        return (int) (hundredths / 100);
    }

    private static void checkCriteria(Section section, int weight, List<Criterion> criteria) {
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        if (sum != weight) {
            section.report("weight", StandardProblem.GROUP_WEIGHT_WRONG, sum, weight);
        }
    }

    private static void checkSums(Section section, Combine combine, Points base, Points cap, List<Group> groups) {
        if (combine != Combine.SUM) {
            int weights = groups.stream()
                    .filter(group -> !group.added())
                    .mapToInt(Group::weight)
                    .sum();
            if (weights != 100) {
                section.report("groups", StandardProblem.WEIGHTS_WRONG, weights);
            }
            return;
        }
        long sum = base.hundredths()
                + groups.stream().mapToLong(group -> group.cap().hundredths()).sum();
        if (sum != cap.hundredths()) {
            section.report("cap", StandardProblem.SUM_WRONG, new Points(sum), cap);
        }
    }

    private static void checkUse(Section edition, List<Parameter> parameters, ReaderContext context) {
        for (Parameter parameter : parameters) {
            if (!context.isUsed(parameter.id())) {
                edition.report("parameters", StandardProblem.TUNABLE_UNUSED, parameter.id());
            }
        }
    }
}
