package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Supervision;
import org.xinheng.spi.standard.Window;

/** Small standards, files and records for the tests of the evaluation. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final String PENALTY = "administrative-penalty";
    static final String PERMIT = "administrative-permit";
    static final LegalBasis BASIS = new LegalBasis("示例标准", "第一条", null, null, null);

    private Sample() {}

    static Amount points(String decimal) {
        return new Amount.Fixed(Points.of(decimal));
    }

    static Evidence penalties(Window window, @Nullable Condition where) {
        return new Evidence(Set.of(PENALTY), window, where);
    }

    static Criterion criterion(String id, Evidence evidence, Measure measure, Scoring scoring) {
        return new Criterion(id, new Label(id, ""), evidence, measure, scoring, null);
    }

    /** One group from 100 down to 0 around one criterion. */
    static Group from100(Criterion... criteria) {
        return new Group(
                "conduct", new Label("行为", ""), 100, Points.of(100), Points.ZERO, Points.of(100), List.of(criteria));
    }

    static Grade grade(String id, @Nullable String from, @Nullable String until) {
        return new Grade(
                id,
                new Label(id + "级", ""),
                "",
                "#1d1d1d",
                from == null ? null : Points.of(from),
                until == null ? null : Points.of(until),
                new Supervision(new Label("常规", ""), "", 1, 5),
                null);
    }

    static Edition edition(
            Edition.Combine combine, List<Group> groups, List<GradeRule> rules, @Nullable Newcomer newcomer) {
        return new Edition(
                "2024",
                LocalDate.of(2024, 1, 1),
                null,
                BASIS,
                null,
                combine,
                Points.ZERO,
                Points.ZERO,
                Points.of(100),
                groups,
                rules,
                newcomer,
                List.of(
                        grade("A", "90", null),
                        grade("B", "75", "90"),
                        grade("C", "60", "75"),
                        grade("D", "0", "60"),
                        grade("M", null, null)),
                List.of(new Parameter(
                        "fine", new Label("每次扣分", ""), Points.of(-5), Points.of(-20), Points.of(-1), null)));
    }

    static Standard standard(Edition edition) {
        return new Standard(
                "sample",
                new Label("示例", ""),
                "sample",
                Set.of(SubjectKind.ORGANISATION, SubjectKind.INDIVIDUAL_BUSINESS),
                true,
                List.of(edition));
    }

    /** A standard of one group that starts at 100. */
    static Standard standard(Criterion... criteria) {
        return standard(edition(Edition.Combine.SUM, List.of(from100(criteria)), List.of(), null));
    }

    static SubjectFile file(RecordFacts... records) {
        return new SubjectFile(
                SubjectKind.ORGANISATION, "91331100MA2E000005", "示例合作社", LocalDate.of(2015, 1, 1), List.of(records));
    }

    static RecordFacts penalty(
            int number, LocalDate decidedOn, @Nullable RecordClass grave, Map<String, String> fields) {
        return new RecordFacts(
                new UUID(0, number), PENALTY, "罚〔" + number + "〕号", decidedOn, null, grave, fields, "市农业农村局");
    }

    static RecordFacts penalty(int number, LocalDate decidedOn) {
        return penalty(number, decidedOn, null, Map.of());
    }

    static Evaluation evaluate(Standard standard, SubjectFile file) {
        return Evaluator.of(standard, List.of()).evaluate(file, TODAY, Map.of());
    }

    static Window lastYears(int years) {
        return new Window.Within(Period.ofYears(years));
    }
}
