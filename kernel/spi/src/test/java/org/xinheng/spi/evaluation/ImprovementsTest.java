package org.xinheng.spi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.spi.evaluation.Sample.TODAY;
import static org.xinheng.spi.evaluation.Sample.criterion;
import static org.xinheng.spi.evaluation.Sample.file;
import static org.xinheng.spi.evaluation.Sample.lastYears;
import static org.xinheng.spi.evaluation.Sample.penalties;
import static org.xinheng.spi.evaluation.Sample.penalty;
import static org.xinheng.spi.evaluation.Sample.points;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Label;
import org.xinheng.spi.Listing;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.Improvement.Act;
import org.xinheng.spi.evaluation.Improvement.Outcome;
import org.xinheng.spi.evaluation.Improvement.Step;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Effect;
import org.xinheng.spi.standard.GradeRule.Trigger;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Window;

class ImprovementsTest {

    private static final Scoring EIGHT_EACH = new Scoring.PerEvent(points("-8"), null, null);
    private static final Standard EIGHT_EACH_FOR_TWO_YEARS =
            Sample.standard(criterion("fines", penalties(lastYears(2), null), new Measure.Count(), EIGHT_EACH));

    /** Penalties may be repaired after three months, lists left at once. */
    static final Mendable AFTER_THREE_MONTHS = new Mendable() {
        @Override
        public @Nullable LocalDate repairableFrom(RecordFacts facts) {
            return facts.item().equals(Sample.PENALTY) ? facts.decidedOn().plusMonths(3) : null;
        }

        @Override
        public LocalDate leavableFrom(Listing listing) {
            return TODAY;
        }
    };

    static final Mendable NOTHING = new Mendable() {
        @Override
        public @Nullable LocalDate repairableFrom(RecordFacts facts) {
            return null;
        }

        @Override
        public @Nullable LocalDate leavableFrom(Listing listing) {
            return null;
        }
    };

    private static Outlook outlook(Standard standard) {
        return new Outlook(new Outlook.Judge(Evaluator.of(standard, List.of()), day -> Map.of()), List.of());
    }

    private static Improvement improve(Standard standard, SubjectFile file, Mendable mendable) {
        return Improvements.of(outlook(standard), file, TODAY, mendable).orElseThrow();
    }

    private static Standard with(List<GradeRule> rules, @Nullable Newcomer newcomer) {
        return Sample.standard(Sample.edition(
                Edition.Combine.SUM,
                List.of(Sample.from100(
                        criterion("fines", penalties(lastYears(2), null), new Measure.Count(), EIGHT_EACH))),
                rules,
                newcomer));
    }

    @Test
    void oneRepairNowOrWaitingUntilTheRecordEndsReachTheNextGrade() {
        var old = penalty(1, LocalDate.of(2025, 3, 2));
        var young = penalty(2, LocalDate.of(2026, 5, 20));

        var found = improve(EIGHT_EACH_FOR_TWO_YEARS, file(old, young), AFTER_THREE_MONTHS);

        assertThat(found.now().grade().id()).isEqualTo("B");
        assertThat(found.outcome()).isEqualTo(Outcome.REACHABLE);
        assertThat(found.target())
                .isNotNull()
                .satisfies(target -> assertThat(target.id()).isEqualTo("A"));
        assertThat(found.missing()).isEqualTo(Points.of(6));
        assertThat(found.exact()).isTrue();
        assertThat(found.ways()).hasSize(2);
        var soonest = found.ways().getFirst();
        assertThat(soonest).isEqualTo(found.smallest());
        assertThat(soonest.on()).isEqualTo(TODAY);
        assertThat(soonest.acts()).containsExactly(new Act.Repair(old, TODAY));
        assertThat(soonest.steps())
                .extracting(Step::note)
                .containsExactly("现在即可申请修复“罚〔1〕号”（2025-03-02），修复后不再计入。得分 +8，为 92 分。等级由 B 变为 A。");
        var waiting = found.ways().getLast();
        assertThat(waiting.on()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(waiting.acts()).isEmpty();
        assertThat(waiting.steps())
                .extracting(Step::note)
                .containsExactly("2027-03-02 起“罚〔1〕号”（2025-03-02）超出统计期，不再扣分。得分 +8，为 92 分。等级由 B 变为 A。");
    }

    @Test
    void aRecordThatMayNotBeRepairedYetIsRepairedOnItsFirstDay() {
        var young = penalty(1, LocalDate.of(2026, 11, 1));
        var other = penalty(2, LocalDate.of(2026, 11, 2));

        var soonest = improve(EIGHT_EACH_FOR_TWO_YEARS, file(young, other), AFTER_THREE_MONTHS)
                .ways()
                .getFirst();

        assertThat(soonest.on()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(soonest.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.note()).startsWith("2027-02-01 起可以申请修复“罚〔1〕号”"));
    }

    @Test
    void leavingAListLiftsTheCeiling() {
        var rule = new GradeRule(
                "listed", new Label("列入失信名单", ""), new Trigger.Listed(Set.of("serious")), Effect.AT_BEST, "D", null);
        var listing = new Listing(new UUID(9, 9), "serious", LocalDate.of(2026, 1, 1), null);
        var listed = new SubjectFile(
                file().kind(), file().code(), file().name(), null, List.of(), List.of(listing), Map.of());

        var found = improve(with(List.of(rule), null), listed, AFTER_THREE_MONTHS);

        assertThat(found.now().grade().id()).isEqualTo("D");
        assertThat(found.missing()).as("points are not what is missing").isEqualTo(Points.of(-40));
        assertThat(found.ways()).singleElement().satisfies(way -> {
            assertThat(way.acts()).containsExactly(new Act.Leave(listing, TODAY));
            assertThat(way.then().grade().id()).isEqualTo("A");
            assertThat(way.steps().getFirst().note()).isEqualTo("现在即可在履行义务后申请移出名单“serious”。不再适用“列入失信名单”。等级由 D 变为 A。");
        });
    }

    @Test
    void whatNobodyCanMendIsSaidWithWhatWouldBringPoints() {
        var permits = new Evidence(Set.of(Sample.PERMIT), new Window.Always(), null);
        var forGood = new Evidence(Set.of(Sample.PENALTY), new Window.Always(), null);
        var standard = Sample.standard(
                criterion("fines", forGood, new Measure.Count(), new Scoring.PerEvent(points("-30"), null, null)),
                criterion(
                        "permits",
                        permits,
                        new Measure.Count(),
                        new Scoring.PerEvent(points("2"), points("10"), null)));

        var found = improve(standard, file(penalty(1, LocalDate.of(2026, 1, 1))), NOTHING);

        assertThat(found.outcome()).isEqualTo(Outcome.OUT_OF_REACH);
        assertThat(found.ways()).isEmpty();
        assertThat(found.smallest()).isNull();
        assertThat(found.exact()).isTrue();
        assertThat(found.openings()).singleElement().satisfies(opening -> {
            assertThat(opening.rule()).isEqualTo("permits");
            assertThat(opening.missing()).isEqualTo(Points.of(10));
            assertThat(opening.items()).containsExactly(Sample.PERMIT);
        });
    }

    @Test
    void theBestGradeAndTheObservationPeriodAreNamed() {
        assertThat(improve(EIGHT_EACH_FOR_TWO_YEARS, file(), NOTHING).outcome()).isEqualTo(Outcome.BEST_ALREADY);

        var few = improve(with(List.of(), new Newcomer("M", null, 3, null)), file(), NOTHING);

        assertThat(few.outcome()).isEqualTo(Outcome.NOT_GRADED_YET);
        assertThat(few.target()).isNull();
    }

    @Test
    void whereTheStandardIsNotInForceOrNotAboutTheSubjectThereIsNoAnswer() {
        var before = LocalDate.of(2020, 1, 1);
        assertThat(Improvements.of(outlook(EIGHT_EACH_FOR_TWO_YEARS), file(), before, NOTHING))
                .isEmpty();
    }

    @Test
    void theGradeUnderAnotherStandardMovesWithTheSameMends() {
        var ceiling = new GradeRule(
                "public-grade",
                new Label("公共信用等级较差", ""),
                new Trigger.Graded("sample", Set.of("C", "D")),
                Effect.AT_BEST,
                "B",
                null);
        var edition = Sample.edition(Edition.Combine.SUM, List.of(Sample.from100()), List.of(ceiling), null);
        var sector = new Standard(
                "sector",
                new Label("行业", ""),
                "sample",
                Sample.standard(edition).subjects(),
                true,
                List.of(edition));
        var outlook = new Outlook(
                new Outlook.Judge(Evaluator.of(sector, List.of()), day -> Map.of()),
                List.of(new Outlook.Judge(Evaluator.of(EIGHT_EACH_FOR_TWO_YEARS, List.of()), day -> Map.of())));
        var four = file(
                penalty(1, LocalDate.of(2026, 1, 1)),
                penalty(2, LocalDate.of(2026, 2, 1)),
                penalty(3, LocalDate.of(2026, 3, 1)),
                penalty(4, LocalDate.of(2026, 4, 1)));

        var found = Improvements.of(outlook, four, TODAY, AFTER_THREE_MONTHS).orElseThrow();

        assertThat(found.now().grade().id()).isEqualTo("B");
        assertThat(found.ways().getFirst().acts())
                .as("two stay, which is grade B there")
                .hasSize(1);
        assertThat(found.ways().getFirst().then().grade().id()).isEqualTo("A");
    }

    @Test
    void manyRecordsAreSolvedGreedilyAndTheWayHolds() {
        var records = new RecordFacts[40];
        for (int i = 0; i < records.length; i++) {
            records[i] = penalty(i, LocalDate.of(2026, 1, 1).plusDays(i));
        }
        var one = new Scoring.PerEvent(points("-1.5"), null, null);
        var standard = Sample.standard(criterion("fines", penalties(lastYears(2), null), new Measure.Count(), one));

        var found = improve(standard, file(records), AFTER_THREE_MONTHS);

        assertThat(found.now().grade().id()).isEqualTo("D");
        var soonest = found.ways().getFirst();
        assertThat(soonest.acts()).hasSize(14);
        assertThat(soonest.minimal()).as("not every set of fourteen was tried").isFalse();
        assertThat(found.exact()).isFalse();
        assertThat(soonest.then().grade().id()).isEqualTo("C");
        assertThat(found).isEqualTo(improve(standard, file(records), AFTER_THREE_MONTHS));
    }
}
