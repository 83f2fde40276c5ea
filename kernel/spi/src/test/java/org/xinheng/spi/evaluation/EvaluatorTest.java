package org.xinheng.spi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.spi.evaluation.Sample.TODAY;
import static org.xinheng.spi.evaluation.Sample.criterion;
import static org.xinheng.spi.evaluation.Sample.evaluate;
import static org.xinheng.spi.evaluation.Sample.file;
import static org.xinheng.spi.evaluation.Sample.lastYears;
import static org.xinheng.spi.evaluation.Sample.penalties;
import static org.xinheng.spi.evaluation.Sample.penalty;
import static org.xinheng.spi.evaluation.Sample.points;
import static org.xinheng.spi.evaluation.Sample.standard;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.Reading;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Band;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Escalation;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Window;

class EvaluatorTest {

    private static final Scoring FIVE_EACH = new Scoring.PerEvent(points("-5"), points("20"), null);
    private static final Standard SIMPLE =
            standard(criterion("penalties", penalties(lastYears(2), null), new Measure.Count(), FIVE_EACH));

    @Test
    void everyPointOfTheScoreIsExplainedByAFinding() {
        var evaluation = evaluate(SIMPLE, file(penalty(1, TODAY), penalty(2, TODAY.minusDays(1))));

        assertThat(evaluation.score()).isEqualTo(Points.of(90));
        assertThat(evaluation.grade().id()).isEqualTo("A");
        assertThat(evaluation.findings()).extracting(Finding::points).containsExactly(Points.of(100), Points.of(-10));
        assertThat(evaluation.findings().get(1).records()).containsExactly(new UUID(0, 2), new UUID(0, 1));
        assertThat(evaluation.findings().get(1).note()).isEqualTo("计入 2 条记录。");
        assertThat(evaluation.findings().get(1).clause()).isEqualTo(Sample.BASIS);
    }

    @Test
    void aDecisionCountsUpToTheDayBeforeItsPeriodEnds() {
        assertThat(evaluate(SIMPLE, file(penalty(1, TODAY.minusYears(2).plusDays(1))))
                        .score())
                .isEqualTo(Points.of(95));
        assertThat(evaluate(SIMPLE, file(penalty(1, TODAY.minusYears(2)))).score())
                .isEqualTo(Points.of(100));
    }

    @Test
    void aLeapDayDecisionCountsToItsLastDay() {
        var evaluator = Evaluator.of(SIMPLE, List.of());
        var file = file(penalty(1, LocalDate.of(2024, 2, 29)));

        assertThat(evaluator.evaluate(file, LocalDate.of(2026, 2, 27), Map.of()).score())
                .isEqualTo(Points.of(95));
        assertThat(evaluator.evaluate(file, LocalDate.of(2026, 2, 28), Map.of()).score())
                .isEqualTo(Points.of(100));
    }

    @Test
    void whatIsDecidedLaterIsNotYetKnown() {
        assertThat(evaluate(SIMPLE, file(penalty(1, TODAY.plusDays(1)))).score())
                .isEqualTo(Points.of(100));
    }

    @Test
    void aCapStopsTheDeductionAndSaysSo() {
        var evaluation = evaluate(
                SIMPLE,
                file(penalty(1, TODAY), penalty(2, TODAY), penalty(3, TODAY), penalty(4, TODAY), penalty(5, TODAY)));

        assertThat(evaluation.score()).isEqualTo(Points.of(80));
        assertThat(evaluation.findings().getLast().note()).isEqualTo("计入 5 条记录。已到本项上限。");
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        var records = new ArrayList<RecordFacts>();
        for (int i = 0; i < 30; i++) {
            records.add(penalty(i, TODAY.minusDays(i % 7)));
        }
        var expected = evaluate(SIMPLE, file(records.toArray(RecordFacts[]::new)));
        var random = new Random(20261122);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(records, random);
            assertThat(evaluate(SIMPLE, file(records.toArray(RecordFacts[]::new))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void eachClassOfRecordHasItsOwnEnd() {
        var window = new Window.ByClass(
                Map.of(RecordClass.MINOR, Period.ofMonths(3), RecordClass.SERIOUS, Period.ofYears(3)),
                Period.ofYears(1));
        var standard = standard(criterion("penalties", penalties(window, null), new Measure.Count(), FIVE_EACH));
        var fourMonthsAgo = TODAY.minusMonths(4);
        var twoYearsAgo = TODAY.minusYears(2);

        assertThat(evaluate(standard, file(penalty(1, fourMonthsAgo, RecordClass.MINOR, Map.of())))
                        .score())
                .isEqualTo(Points.of(100));
        assertThat(evaluate(standard, file(penalty(1, fourMonthsAgo))).score()).isEqualTo(Points.of(95));
        assertThat(evaluate(standard, file(penalty(1, twoYearsAgo, RecordClass.SERIOUS, Map.of())))
                        .score())
                .isEqualTo(Points.of(95));
        assertThat(evaluate(standard, file(penalty(1, twoYearsAgo, RecordClass.GENERAL, Map.of())))
                        .score())
                .isEqualTo(Points.of(100));
    }

    @Test
    void aPermitCountsThroughItsLastDay() {
        var standard =
                standard(criterion("valid", penalties(new Window.WhileValid(), null), new Measure.Count(), FIVE_EACH));
        var ends = new RecordFacts(
                new UUID(0, 1), Sample.PENALTY, "", TODAY.minusYears(1), TODAY, null, Map.of(), "市农业农村局");
        var ended = new RecordFacts(
                new UUID(0, 1), Sample.PENALTY, "", TODAY.minusYears(1), TODAY.minusDays(1), null, Map.of(), "市农业农村局");

        assertThat(evaluate(standard, file(ends)).score()).isEqualTo(Points.of(95));
        assertThat(evaluate(standard, file(ended)).score()).isEqualTo(Points.of(100));
    }

    @Test
    void repetitionWithinItsPeriodCostsMore() {
        var escalation = new Escalation(
                Period.ofYears(1),
                List.of(new Escalation.Step(2, points("-8")), new Escalation.Step(3, points("-12"))));
        var standard = standard(criterion(
                "penalties",
                penalties(lastYears(5), null),
                new Measure.Count(),
                new Scoring.PerEvent(points("-5"), null, escalation)));

        var close = file(
                penalty(1, TODAY),
                penalty(2, TODAY.minusMonths(5)),
                penalty(3, TODAY.minusMonths(10)),
                penalty(4, TODAY.minusMonths(11)));
        assertThat(evaluate(standard, close).score()).as("5 + 8 + 12 + 12").isEqualTo(Points.of(63));
        var apart = file(penalty(1, TODAY), penalty(2, TODAY.minusYears(1)), penalty(3, TODAY.minusYears(2)));
        assertThat(evaluate(standard, apart).score()).as("5 + 5 + 5").isEqualTo(Points.of(85));
    }

    @Test
    void finesAreSummedExactlyAndWhatIsUnreadableIsNamed() {
        var bands = new Scoring.Banded(
                List.of(
                        new Band(null, Quantity.of("0.3"), points("0")),
                        new Band(Quantity.of("0.3"), Quantity.of(1), points("-10")),
                        new Band(Quantity.of(1), null, points("-20"))),
                points("0"));
        var standard = standard(criterion("fines", penalties(lastYears(2), null), new Measure.Sum("CF_NR_FK"), bands));

        var evaluation = evaluate(
                standard,
                file(
                        penalty(1, TODAY, null, Map.of("CF_NR_FK", "0.1")),
                        penalty(2, TODAY, null, Map.of("CF_NR_FK", "0.2")),
                        penalty(3, TODAY, null, Map.of("CF_NR_FK", "两千元"))));

        assertThat(evaluation.score()).as("0.1 + 0.2 is 0.3, not a little more").isEqualTo(Points.of(90));
        assertThat(evaluation.findings().getLast().note()).isEqualTo("计入 3 条记录。合计 0.3。其中 1 条的“CF_NR_FK”空缺或不是数字,未计入合计。");
    }

    @Test
    void conditionsAreCombined() {
        var where = new Condition.All(List.of(
                new Condition.ValueIn("CF_CFLB", Set.of("罚款")),
                new Condition.Not(new Condition.TextHas("CF_WFXW", List.of("未按规定建立", "标签"))),
                new Condition.NumberWithin("CF_NR_FK", Quantity.of("0.2"), null)));
        var standard = standard(criterion("penalties", penalties(lastYears(2), where), new Measure.Count(), FIVE_EACH));

        var counted = Map.of("CF_CFLB", "警告；罚款", "CF_WFXW", "销售不合格农产品", "CF_NR_FK", "0.2");
        assertThat(evaluate(standard, file(penalty(1, TODAY, null, counted))).score())
                .isEqualTo(Points.of(95));
        for (var other : List.of(
                Map.of("CF_CFLB", "警告", "CF_WFXW", "销售", "CF_NR_FK", "0.2"),
                Map.of("CF_CFLB", "罚款", "CF_WFXW", "未按规定建立生产记录", "CF_NR_FK", "0.2"),
                Map.of("CF_CFLB", "罚款", "CF_WFXW", "销售", "CF_NR_FK", "0.199999"),
                Map.of("CF_CFLB", "罚款", "CF_WFXW", "销售"))) {
            assertThat(evaluate(standard, file(penalty(1, TODAY, null, other))).score())
                    .as(other.toString())
                    .isEqualTo(Points.of(100));
        }
    }

    @Test
    void aRatioIsMeasuredOverAllRecordsThatCount() {
        var passed = new Condition.TextHas("nr", List.of("合格"));
        var bands = new Scoring.Banded(
                List.of(
                        new Band(null, Quantity.of("0.5"), points("-30")),
                        new Band(Quantity.of("0.5"), Quantity.of(1), points("-10")),
                        new Band(Quantity.of(1), null, points("0"))),
                points("-3"));
        var standard = standard(criterion("passes", penalties(lastYears(2), null), new Measure.Ratio(passed), bands));
        var good = penalty(1, TODAY, null, Map.of("nr", "合格"));
        var bad = penalty(2, TODAY.minusDays(3), null, Map.of("nr", "整改"));

        assertThat(evaluate(standard, file(good, bad)).score()).isEqualTo(Points.of(90));
        assertThat(evaluate(standard, file(good)).score()).isEqualTo(Points.of(100));
        assertThat(evaluate(standard, file(bad)).score()).isEqualTo(Points.of(70));
        assertThat(evaluate(standard, file()).score()).isEqualTo(Points.of(97));
    }

    @Test
    void weightedGroupsAreRoundedOnceEachAndStillAddUp() {
        var third = new Group(
                "third",
                new org.xinheng.spi.Label("甲", ""),
                33,
                Points.of("50.01"),
                Points.ZERO,
                Points.of(100),
                List.of());
        var rest = new Group(
                "rest",
                new org.xinheng.spi.Label("乙", ""),
                67,
                Points.of("80.5"),
                Points.ZERO,
                Points.of(100),
                List.of());
        var standard = standard(Sample.edition(Edition.Combine.WEIGHTED, List.of(third, rest), List.of(), null));

        var evaluation = evaluate(standard, file());

        assertThat(evaluation.score()).as("16.50 + 53.94").isEqualTo(Points.of("70.44"));
        assertThat(evaluation.findings().stream()
                        .mapToLong(f -> f.points().hundredths())
                        .sum())
                .isEqualTo(7044);
    }

    @Test
    void aTenantTunesWithinBoundsOnly() {
        var standard = standard(criterion(
                "penalties",
                penalties(lastYears(2), null),
                new Measure.Count(),
                new Scoring.PerEvent(new Amount.Tunable("fine"), null, null)));
        var evaluator = Evaluator.of(standard, List.of());
        var file = file(penalty(1, TODAY));

        assertThat(evaluator.evaluate(file, TODAY, Map.of()).score()).isEqualTo(Points.of(95));
        assertThat(evaluator
                        .evaluate(file, TODAY, Map.of("fine", Points.of("-7.5")))
                        .score())
                .isEqualTo(Points.of("92.5"));
        assertThatThrownBy(() -> evaluator.evaluate(file, TODAY, Map.of("fine", Points.of(-21))))
                .hasMessage("参数 fine(每次扣分)的值 -21 超出允许范围 -20 至 -1。");
        assertThatThrownBy(() -> evaluator.evaluate(file, TODAY, Map.of("fines", Points.of(-2))))
                .hasMessage("标准版本 2024 没有参数 fines。");
    }

    @Test
    void aJavaIndicatorIsReadAndABrokenOneIsNamed() {
        var bands = new Scoring.Banded(
                List.of(new Band(null, Quantity.of(2), points("-1")), new Band(Quantity.of(2), null, points("-9"))),
                points("0"));
        var standard = standard(
                criterion("custom", penalties(new Window.Always(), null), new Measure.Custom("years-apart"), bands));

        assertThat(Evaluator.of(standard, List.of(reading("years-apart")))
                        .evaluate(file(), TODAY, Map.of())
                        .score())
                .isEqualTo(Points.of(91));
        assertThatThrownBy(() -> evaluate(standard, file())).hasMessage("标准引用了不存在的 Java 指标 years-apart。");
    }

    private static Indicator reading(String id) {
        return new Indicator() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Reading read(SubjectFile file, LocalDate asOf) {
                return new Reading(Quantity.of(2), List.of(), "两年");
            }
        };
    }

    @Test
    void noEditionInForceAndOtherSubjectsAreRefused() {
        var evaluator = Evaluator.of(SIMPLE, List.of());

        assertThatThrownBy(() -> evaluator.evaluate(file(), LocalDate.of(2023, 12, 31), Map.of()))
                .hasMessage("标准 sample 在 2023-12-31 没有有效版本。");
        assertThatThrownBy(() -> evaluate(SIMPLE, new SubjectFile(SubjectKind.NATURAL_PERSON, "", "", null, List.of())))
                .hasMessage("标准 sample 不适用于该主体(NATURAL_PERSON)。");
    }
}
