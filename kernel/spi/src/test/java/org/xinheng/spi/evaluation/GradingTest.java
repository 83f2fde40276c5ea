package org.xinheng.spi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.spi.evaluation.Sample.TODAY;
import static org.xinheng.spi.evaluation.Sample.criterion;
import static org.xinheng.spi.evaluation.Sample.file;
import static org.xinheng.spi.evaluation.Sample.penalties;
import static org.xinheng.spi.evaluation.Sample.penalty;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Label;
import org.xinheng.spi.Listing;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Effect;
import org.xinheng.spi.standard.GradeRule.Trigger;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Supervision;
import org.xinheng.spi.standard.Window;

class GradingTest {

    private static final Trigger BANNED = new Trigger.Records(
            penalties(new Window.Within(Period.ofYears(2)), new Condition.TextHas("CF_WFXW", List.of("禁用农药"))), 1);

    private static GradeRule rule(String id, Trigger trigger, Effect effect, @Nullable String grade) {
        return new GradeRule(id, new Label(id, ""), trigger, effect, grade, null);
    }

    private static Standard standard(@Nullable Newcomer newcomer, GradeRule... rules) {
        return Sample.standard(
                Sample.edition(Edition.Combine.SUM, List.of(Sample.from100()), List.of(rules), newcomer));
    }

    private static String gradeOf(Standard standard, SubjectFile file) {
        return Sample.evaluate(standard, file).grade().id();
    }

    private static SubjectFile banned() {
        return file(penalty(7, TODAY, null, Map.of("CF_WFXW", "使用禁用农药")));
    }

    private static SubjectFile with(List<Listing> listings, Map<String, String> grades) {
        return new SubjectFile(
                SubjectKind.ORGANISATION,
                "91331100MA2E000005",
                "示例合作社",
                LocalDate.of(2026, 8, 1),
                List.of(),
                listings,
                grades);
    }

    @Test
    void aVetoGivesTheGradeWhateverTheScoreAndNamesTheRecord() {
        var evaluation = Sample.evaluate(standard(null, rule("banned", BANNED, Effect.DIRECT, "D")), banned());

        assertThat(evaluation.grade().id()).isEqualTo("D");
        assertThat(evaluation.score().toString()).isEqualTo("100");
        assertThat(evaluation.findings().getLast().note()).isEqualTo("直接定为 D 级。");
        assertThat(evaluation.findings().getLast().records()).containsExactly(new UUID(0, 7));
    }

    @Test
    void ofSeveralDirectGradesTheWorstCounts() {
        assertThat(gradeOf(
                        standard(null, rule("d", BANNED, Effect.DIRECT, "D"), rule("c", BANNED, Effect.DIRECT, "C")),
                        banned()))
                .isEqualTo("D");
    }

    @Test
    void aCeilingHoldsDownAndADowngradeNeverFallsOut() {
        assertThat(gradeOf(standard(null, rule("b", BANNED, Effect.AT_BEST, "B")), banned()))
                .isEqualTo("B");
        assertThat(gradeOf(standard(null, rule("x", BANNED, Effect.ONE_LEVEL_DOWN, null)), banned()))
                .isEqualTo("B");
        assertThat(gradeOf(
                        standard(
                                null,
                                rule("1", BANNED, Effect.ONE_LEVEL_DOWN, null),
                                rule("2", BANNED, Effect.ONE_LEVEL_DOWN, null),
                                rule("3", BANNED, Effect.ONE_LEVEL_DOWN, null),
                                rule("4", BANNED, Effect.ONE_LEVEL_DOWN, null)),
                        banned()))
                .isEqualTo("D");
        assertThat(gradeOf(
                        standard(
                                null,
                                rule("1", BANNED, Effect.ONE_LEVEL_DOWN, null),
                                rule("2", BANNED, Effect.ONE_LEVEL_DOWN, null),
                                rule("floor", BANNED, Effect.AT_WORST, "B")),
                        banned()))
                .isEqualTo("B");
    }

    @Test
    void aListCountsWhileTheSubjectStandsOnIt() {
        var standard = standard(null, rule("listed", new Trigger.Listed(Set.of("serious")), Effect.DIRECT, "D"));
        var id = new UUID(0, 1);

        assertThat(gradeOf(standard, with(List.of(new Listing(id, "serious", TODAY, null)), Map.of())))
                .isEqualTo("D");
        assertThat(gradeOf(standard, with(List.of(new Listing(id, "serious", TODAY.minusYears(3), TODAY)), Map.of())))
                .isEqualTo("A");
        assertThat(gradeOf(standard, with(List.of(new Listing(id, "other", TODAY, null)), Map.of())))
                .isEqualTo("A");
    }

    @Test
    void anotherStandardsGradeCanHoldDown() {
        var standard =
                standard(null, rule("public-d", new Trigger.Graded("public-credit", Set.of("D")), Effect.AT_BEST, "B"));

        assertThat(gradeOf(standard, with(List.of(), Map.of("public-credit", "D"))))
                .isEqualTo("B");
        assertThat(gradeOf(standard, with(List.of(), Map.of("public-credit", "C"))))
                .isEqualTo("A");
    }

    @Test
    void aNewcomerIsNotGradedButAVetoStillCounts() {
        var young = new Newcomer("M", Period.ofYears(1), 0, null);
        var thin = new Newcomer("M", null, 1, null);
        var rule = rule("banned", BANNED, Effect.DIRECT, "D");

        assertThat(gradeOf(standard(young, rule), with(List.of(), Map.of()))).isEqualTo("M");
        assertThat(gradeOf(standard(thin, rule), file())).isEqualTo("M");
        assertThat(gradeOf(standard(thin, rule), file(penalty(1, TODAY)))).isEqualTo("A");
        assertThat(gradeOf(standard(thin, rule), banned())).isEqualTo("D");
    }

    @Test
    void tooFewRecordsKeepASubjectFromTheBestGrade() {
        var few = new Trigger.Measured(
                penalties(new Window.Always(), null), new Measure.Count(), null, Quantity.of(2), false);
        var standard = standard(null, rule("few", few, Effect.AT_BEST, "B"));

        assertThat(gradeOf(standard, file(penalty(1, TODAY)))).isEqualTo("B");
        assertThat(gradeOf(standard, file(penalty(1, TODAY), penalty(2, TODAY))))
                .isEqualTo("A");
    }

    @Test
    void aRuleSaysWhatHappensWhenThereIsNothingToMeasure() {
        var latest = new Trigger.Measured(
                penalties(new Window.Always(), null), new Measure.Latest("KF"), Quantity.of(5), null, true);
        var standard = standard(null, rule("latest", latest, Effect.AT_BEST, "C"));

        assertThat(gradeOf(standard, file())).isEqualTo("C");
        assertThat(gradeOf(standard, file(penalty(1, TODAY, null, Map.of("KF", "4")))))
                .isEqualTo("A");
        assertThat(gradeOf(standard, file(penalty(1, TODAY, null, Map.of("KF", "5")))))
                .isEqualTo("C");
    }

    @Test
    void aTenantMovesTheLineOfAGradeWithinBounds() {
        var line = new Grade(
                "A",
                new Label("A", ""),
                "",
                "#1d1d1d",
                Points.of(95),
                null,
                new Supervision(new Label("", ""), "", 1, 5),
                null,
                "a-line");
        var edition = Sample.edition(
                Edition.Combine.SUM,
                List.of(Sample.from100(criterion(
                        "penalties",
                        penalties(new Window.Always(), null),
                        new Measure.Count(),
                        new Scoring.PerEvent(Sample.points("-8"), null, null)))),
                List.of(),
                null);
        var tuned = new Edition(
                edition.version(),
                edition.from(),
                null,
                edition.basis(),
                null,
                edition.combine(),
                edition.base(),
                edition.floor(),
                edition.cap(),
                edition.groups(),
                List.of(),
                null,
                List.of(line, Sample.grade("B", "0", "95")),
                List.of(new Parameter("a-line", new Label("", ""), Points.of(95), Points.of(90), Points.of(98), null)));
        var evaluator = Evaluator.of(Sample.standard(tuned), List.of());
        var file = file(penalty(1, TODAY));

        assertThat(evaluator.evaluate(file, TODAY, Map.of()).grade().id()).isEqualTo("B");
        var better =
                evaluator.evaluate(file, TODAY, Map.of("a-line", Points.of(92))).grade();
        assertThat(better.id()).isEqualTo("A");
        assertThat(better.from()).isEqualTo(Points.of(92));
    }
}
