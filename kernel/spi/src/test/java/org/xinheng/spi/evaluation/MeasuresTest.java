package org.xinheng.spi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.spi.evaluation.Sample.PENALTY;
import static org.xinheng.spi.evaluation.Sample.PERMIT;
import static org.xinheng.spi.evaluation.Sample.TODAY;
import static org.xinheng.spi.evaluation.Sample.criterion;
import static org.xinheng.spi.evaluation.Sample.file;
import static org.xinheng.spi.evaluation.Sample.penalties;
import static org.xinheng.spi.evaluation.Sample.penalty;
import static org.xinheng.spi.evaluation.Sample.points;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.spi.Label;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.standard.Deduction;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Measure.CleanFor.Unit;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Scoring.Line.Knot;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Window;
import org.xinheng.spi.standard.Worth;

class MeasuresTest {

    private static final Evidence CONTRACTS = new Evidence(Set.of(PERMIT), new Window.Always(), null);
    private static final Scoring AS_MEASURED = new Scoring.Line(
            List.of(new Knot(Quantity.of(0), points("0")), new Knot(Quantity.of(100), points("100"))), points("100"));

    private static Worth number(String field, int otherwise) {
        return new Worth(field, Map.of(), Quantity.of(otherwise), Quantity.of(1));
    }

    private static Measure.ProjectMean contracts() {
        return new Measure.ProjectMean(
                "HTBH",
                Quantity.of(100),
                Quantity.of(0),
                number("HTJE", 1),
                List.of(new Deduction(penalties(new Window.Always(), null), number("KF", 0))));
    }

    private static RecordFacts contract(int number, String name, String price) {
        return new RecordFacts(
                new UUID(1, number),
                PERMIT,
                "合同" + number,
                TODAY.minusDays(number),
                null,
                null,
                Map.of("HTBH", name, "HTJE", price),
                "交通局");
    }

    private static RecordFacts deduction(int number, String name, String points) {
        return penalty(number, TODAY.minusDays(number), null, Map.of("HTBH", name, "KF", points));
    }

    /** One group that starts at nothing and holds a measured value. */
    private static Group plain(String id, int weight, Measure measure, Scoring scoring, Evidence evidence) {
        return new Group(
                id,
                new Label(id, ""),
                weight,
                Points.ZERO,
                Points.ZERO,
                Points.of(100),
                List.of(criterion(id + "-value", evidence, measure, scoring)));
    }

    private static String score(Edition.Combine combine, List<Group> groups, RecordFacts... records) {
        Standard standard = Sample.standard(Sample.edition(combine, groups, List.of(), null));
        Evaluation evaluation = Sample.evaluate(standard, file(records));
        long sum = evaluation.findings().stream()
                .mapToLong(finding -> finding.points().hundredths())
                .sum();
        assertThat(new Points(sum)).isEqualTo(evaluation.score());
        return evaluation.score().toString();
    }

    private static String score(Measure measure, Scoring scoring, Evidence evidence, RecordFacts... records) {
        return score(Edition.Combine.SUM, List.of(plain("only", 100, measure, scoring, evidence)), records);
    }

    @Test
    void projectsAreMeanedByTheirPrice() {
        // (90·300 + 100·100) / 400
        assertThat(score(
                        contracts(),
                        AS_MEASURED,
                        CONTRACTS,
                        contract(1, "甲", "300"),
                        contract(2, "乙", "100"),
                        deduction(3, "甲", "4"),
                        deduction(4, "甲", "6")))
                .isEqualTo("92.5");
    }

    @Test
    void aProjectNeverHasLessThanItsLeastAndAnUnreportedOneStillCounts() {
        assertThat(score(contracts(), AS_MEASURED, CONTRACTS, contract(1, "甲", "1"), deduction(3, "甲", "140")))
                .isEqualTo("0");
        assertThat(score(
                        contracts(),
                        AS_MEASURED,
                        CONTRACTS,
                        contract(1, "甲", "3"),
                        contract(2, "乙", "1"),
                        deduction(3, "丙", "40")))
                .isEqualTo("70");
        assertThat(score(contracts(), AS_MEASURED, CONTRACTS, deduction(3, "丙", "40"), deduction(4, "丁", "1")))
                .isEqualTo("59");
    }

    @Test
    void aProjectMeanNamesTheContractsAndTheDeductions() {
        var standard = Sample.standard(criterion("bids", CONTRACTS, contracts(), AS_MEASURED));

        var finding = Sample.evaluate(standard, file(contract(1, "甲", "3"), deduction(2, "甲", "7")))
                .findings()
                .get(1);

        assertThat(finding.records()).containsExactly(new UUID(1, 1), new UUID(0, 2));
        assertThat(finding.note()).isEqualTo("1 个项目，其中 1 个有扣分，按“HTJE”加权平均得 93 分。");
    }

    @Test
    void theHighwayFormulaSharesByWhatThereIsToMeasure() {
        Evidence bids = new Evidence(Set.of("bid"), new Window.Always(), null);
        var t = plain("bids", 20, new Measure.Latest("T"), AS_MEASURED, bids);
        var l = plain("performance", 80, new Measure.Latest("L"), AS_MEASURED, CONTRACTS);
        var q = new Group(
                "other",
                new Label("其他行为", ""),
                100,
                Points.ZERO,
                Points.of(-100),
                Points.ZERO,
                List.of(criterion(
                        "q",
                        penalties(new Window.Always(), null),
                        new Measure.Count(),
                        new Scoring.PerEvent(points("-3"), null, null))),
                true);
        var groups = List.of(t, l, q);
        RecordFacts bid = new RecordFacts(new UUID(2, 1), "bid", "", TODAY, null, null, Map.of("T", "90"), "");
        RecordFacts work = new RecordFacts(new UUID(2, 2), PERMIT, "", TODAY, null, null, Map.of("L", "80"), "");

        assertThat(score(Edition.Combine.MEASURED, groups, bid)).isEqualTo("90");
        assertThat(score(Edition.Combine.MEASURED, groups, work)).isEqualTo("80");
        assertThat(score(Edition.Combine.MEASURED, groups, bid, work)).isEqualTo("82");
        assertThat(score(Edition.Combine.MEASURED, groups, bid, work, penalty(9, TODAY)))
                .isEqualTo("79");
        assertThat(score(Edition.Combine.MEASURED, groups)).isEqualTo("100");
    }

    @Test
    void sizeClassesWeighWhatRecordsSay() {
        var size = new Worth(
                "GM", Map.of("特大", Quantity.of("1.2"), "小", Quantity.of("0.9")), Quantity.of(1), Quantity.of(1));
        var honours = new Scoring.PerRecord(number("JF", 0), size, points("10"));
        Evidence all = penalties(new Window.Always(), null);

        assertThat(score(new Measure.Count(), honours, all, penalty(1, TODAY, null, Map.of("JF", "5", "GM", "特大"))))
                .isEqualTo("6");
        assertThat(score(
                        new Measure.Count(),
                        honours,
                        all,
                        penalty(1, TODAY, null, Map.of("JF", "5", "GM", "小")),
                        penalty(2, TODAY, null, Map.of("JF", "1"))))
                .isEqualTo("5.5");
        assertThat(score(new Measure.Count(), honours, all, penalty(1, TODAY, null, Map.of("JF", "50"))))
                .isEqualTo("10");
        assertThat(score(
                        new Measure.Mean("JF", size),
                        AS_MEASURED,
                        all,
                        penalty(1, TODAY, null, Map.of("JF", "100", "GM", "特大")),
                        penalty(2, TODAY, null, Map.of("JF", "30", "GM", "小"))))
                .isEqualTo("70");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.4, 0", "0.75, 50", "0.8, 60", "0.9, 80", "0.95, 90", "1, 100", "2, 100"})
    void tiersRiseWithinThemselves(String share, String expected) {
        var line = new Scoring.Line(
                List.of(
                        new Knot(Quantity.of("0.5"), points("0")),
                        new Knot(Quantity.of("0.75"), points("50")),
                        new Knot(Quantity.of("0.9"), points("80")),
                        new Knot(Quantity.of(1), points("100"))),
                points("0"));

        assertThat(score(
                        new Measure.Latest("DBL"),
                        line,
                        penalties(new Window.Always(), null),
                        penalty(1, TODAY, null, Map.of("DBL", share))))
                .isEqualTo(expected);
    }

    @Test
    void indicatorsAreWeighedOneByOne() {
        Evidence all = penalties(new Window.Always(), null);
        var air = new org.xinheng.spi.standard.Criterion(
                "air", new Label("大气", ""), all, new Measure.Latest("A"), AS_MEASURED, null, 15);
        var noise = new org.xinheng.spi.standard.Criterion(
                "noise", new Label("噪声", ""), all, new Measure.Latest("N"), AS_MEASURED, null, 85);
        var group = new Group(
                "pollution", new Label("污染防治", ""), 100, Points.ZERO, Points.ZERO, Points.of(100), List.of(air, noise));

        // 15 % of 62.3 is 9.345 and rounds to 9.35; 85 % of 80 is 68.
        assertThat(score(
                        Edition.Combine.INDICATORS,
                        List.of(group),
                        penalty(1, TODAY, null, Map.of("A", "62.3", "N", "80"))))
                .isEqualTo("77.35");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, , 11",
        "2015-01-01, 2024-11-22, 2",
        "2015-01-01, 2024-11-23, 1",
        "2026-01-01, 2020-01-01, 0",
        ", 2023-11-22, 3",
        ", , 100"
    })
    void cleanYearsRunFromTheLastRecordOrTheRegistration(LocalDate registered, LocalDate last, String expected) {
        RecordFacts[] records = last == null ? new RecordFacts[0] : new RecordFacts[] {penalty(1, last)};
        var standard = Sample.standard(Sample.edition(
                Edition.Combine.SUM,
                List.of(plain(
                        "clean",
                        100,
                        new Measure.CleanFor(Unit.YEARS),
                        AS_MEASURED,
                        penalties(new Window.Always(), null))),
                List.of(),
                null));

        var evaluation = Sample.evaluate(
                standard, new SubjectFile(SubjectKind.ORGANISATION, "", "", registered, List.of(records)));

        assertThat(evaluation.score()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "责令改正, 2026-08-23, -3",
        "责令改正, 2026-08-22, 0",
        "罚款, 2026-05-23, -3",
        "罚款, 2026-05-22, 0",
        "责令改正；罚款, 2026-05-23, -3",
        "警告, 2025-11-23, -3",
        "警告, 2025-11-22, 0"
    })
    void eachDeductionLastsForItsOwnTerm(String kind, LocalDate decidedOn, String expected) {
        var window = new Window.ByValue(
                "CF_CFLB", Map.of("责令改正", Period.ofMonths(3), "罚款", Period.ofMonths(6)), Period.ofYears(1));
        var group = new Group(
                "points",
                new Label("", ""),
                100,
                Points.of(9),
                Points.ZERO,
                Points.of(12),
                List.of(criterion(
                        "fine",
                        new Evidence(Set.of(PENALTY), window, null),
                        new Measure.Count(),
                        new Scoring.PerEvent(points("-3"), null, null))));

        assertThat(score(Edition.Combine.SUM, List.of(group), penalty(1, decidedOn, null, Map.of("CF_CFLB", kind))))
                .isEqualTo(expected.equals("0") ? "9" : "6");
    }

    @Test
    void largeContractsDoNotOverflow() {
        String price = "99999999";
        var records = new RecordFacts[60];
        for (int i = 0; i < records.length; i++) {
            records[i] = contract(i + 1, "项目" + i, price);
        }

        assertThat(score(contracts(), AS_MEASURED, CONTRACTS, records)).isEqualTo("100");
    }

    @Test
    void severalKindsInOneFieldAreWorthTheGravest() {
        var kinds = new Scoring.PerRecord(
                new Worth(
                        "CF_CFLB",
                        Map.of("警告", Quantity.of(-1), "罚款", Quantity.of(-3)),
                        Quantity.of(-2),
                        Quantity.of(1)),
                null,
                null);
        var standard =
                Sample.standard(criterion("kinds", penalties(new Window.Always(), null), new Measure.Count(), kinds));

        assertThat(Sample.evaluate(
                                standard,
                                file(
                                        penalty(1, TODAY, null, Map.of("CF_CFLB", "警告;罚款")),
                                        penalty(2, TODAY, null, Map.of("CF_CFLB", "其他；警告")),
                                        penalty(3, TODAY, null, Map.of("CF_CFLB", "其他"))))
                        .score())
                .hasToString("94");
    }

    @ParameterizedTest
    @CsvSource({"达标, 100", "基本达标, 65", "不达标, 20", "'', 50"})
    void aTierIsWorthWhatItsTableSays(String tier, String expected) {
        var tiers = new Measure.LatestWorth(new Worth(
                "DJ", Map.of("达标", Quantity.of(100), "基本达标", Quantity.of(65)), Quantity.of(20), Quantity.of(1)));
        var half = new Scoring.Line(
                List.of(new Knot(Quantity.of(0), points("0")), new Knot(Quantity.of(100), points("100"))),
                points("50"));
        RecordFacts[] records = tier.isEmpty()
                ? new RecordFacts[0]
                : new RecordFacts[] {
                    penalty(1, TODAY.minusDays(3), null, Map.of("DJ", "达标")),
                    penalty(2, TODAY, null, Map.of("DJ", tier))
                };

        assertThat(score(tiers, half, penalties(new Window.Always(), null), records))
                .isEqualTo(expected);
    }
}
