package org.xinheng.spi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Label;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.standard.Band;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Escalation;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Window;
import org.xinheng.spi.standard.Worth;

/** However the evaluator is made faster: what it once said of a subject, it says again to the letter. */
class PastGradesTest {

    private static final Condition GRAVE = new Condition.AnyOf(
            List.of(new Condition.ValueIn("KIND", Set.of("甲", "乙")), new Condition.TextHas("KIND", List.of("丙丁"))));
    private static final Window BY_VALUE =
            new Window.ByValue("KIND", Map.of("甲", Period.ofYears(3), "乙", Period.ofMonths(6)), Period.ofYears(1));
    private static final Scoring BANDS = new Scoring.Banded(
            List.of(
                    new Band(null, Quantity.of(1), Sample.points("4")),
                    new Band(Quantity.of(1), Quantity.of("3.5"), Sample.points("-1.25")),
                    new Band(Quantity.of("3.5"), null, Sample.points("-7"))),
            Sample.points("2"));
    private static final Scoring LINE = new Scoring.Line(
            List.of(
                    new Scoring.Line.Knot(Quantity.of(0), Sample.points("0")),
                    new Scoring.Line.Knot(Quantity.of(7), Sample.points("3.33"))),
            Sample.points("1"));

    private static Standard standard() {
        var all = Sample.penalties(new Window.Always(), null);
        var recent = Sample.penalties(Sample.lastYears(1), GRAVE);
        var valued = Sample.penalties(BY_VALUE, null);
        var valid = new Evidence(Set.of(Sample.PERMIT), new Window.WhileValid(), null);
        var worth =
                new Worth("KIND", Map.of("甲", Quantity.of(2), "乙", Quantity.of("0.5")), Quantity.of(1), Quantity.of(1));
        var edition = Sample.edition(
                Edition.Combine.WEIGHTED,
                List.of(Sample.from100(
                        Sample.criterion("count", all, new Measure.Count(), BANDS),
                        Sample.criterion("sum", all, new Measure.Sum("SUM"), LINE),
                        Sample.criterion("latest", valued, new Measure.Latest("SUM"), BANDS),
                        Sample.criterion("worth", valued, new Measure.LatestWorth(worth), BANDS),
                        Sample.criterion("ratio", all, new Measure.Ratio(GRAVE), LINE),
                        Sample.criterion("meets", valid, new Measure.LatestMeets(GRAVE), LINE),
                        Sample.criterion("mean", all, new Measure.Mean("SUM", worth), LINE),
                        Sample.criterion("clean", recent, new Measure.CleanFor(Measure.CleanFor.Unit.MONTHS), LINE),
                        events(recent))),
                List.of(
                        rule("many", GradeRule.Effect.AT_BEST, "C", new GradeRule.Trigger.Records(all, 4)),
                        rule("grave", GradeRule.Effect.DIRECT, "D", new GradeRule.Trigger.Records(recent, 3)),
                        rule("lower", GradeRule.Effect.ONE_LEVEL_DOWN, null, new GradeRule.Trigger.Records(valued, 2))),
                null);
        return Sample.standard(edition);
    }

    private static Criterion events(Evidence evidence) {
        var escalation = new Escalation(Period.ofMonths(8), List.of(new Escalation.Step(2, Sample.points("-3"))));
        return Sample.criterion(
                "events",
                evidence,
                new Measure.Count(),
                new Scoring.PerEvent(Sample.points("-1.5"), Sample.points("6"), escalation));
    }

    private static GradeRule rule(
            String id, GradeRule.Effect effect, @Nullable String grade, GradeRule.Trigger trigger) {
        return new GradeRule(id, new Label(id, ""), trigger, effect, grade, null);
    }

    private static SubjectFile file(Random random) {
        var kinds = List.of("甲", "乙", "丙丁", "甲;乙", " 乙 ；丙丁", "别的", "");
        var numbers = List.of("0", "1", "3.5", "12.25", "不详", "-2", "0.000001");
        var records = new ArrayList<RecordFacts>();
        for (int i = random.nextInt(9); i > 0; i--) {
            var fields = new HashMap<String, String>();
            fields.put("KIND", kinds.get(random.nextInt(kinds.size())));
            if (random.nextInt(5) > 0) {
                fields.put("SUM", numbers.get(random.nextInt(numbers.size())));
            }
            records.add(new RecordFacts(
                    new UUID(1, random.nextInt(1000)),
                    random.nextInt(3) == 0 ? Sample.PERMIT : Sample.PENALTY,
                    "",
                    Sample.TODAY.minusDays(random.nextInt(1300) - 20),
                    random.nextBoolean() ? null : Sample.TODAY.plusDays(random.nextInt(40) - 20),
                    RecordClass.values()[random.nextInt(3)],
                    fields,
                    ""));
        }
        return Sample.file(records.toArray(RecordFacts[]::new));
    }

    @Test
    void thousandsOfReckoningsAreWhatTheyWereWhenTheyWereFirstMade() throws NoSuchAlgorithmException {
        var plan = Evaluator.of(standard(), List.of()).on(Sample.TODAY, Map.of());
        var random = new Random(20_261_122);
        var digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 5_000; i++) {
            Evaluation evaluation = plan.evaluate(file(random));
            digest.update((evaluation.score() + evaluation.grade().id()).getBytes(StandardCharsets.UTF_8));
            for (Finding finding : evaluation.findings()) {
                String words = finding.rule() + finding.points() + finding.note() + finding.records();
                digest.update(words.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("2f2570293ace3721575bbb22d7d243993b0e31f832ea3ba4b0d61d526c7a8dee");
    }
}
