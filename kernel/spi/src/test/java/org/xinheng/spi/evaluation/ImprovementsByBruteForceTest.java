package org.xinheng.spi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.spi.evaluation.Sample.TODAY;
import static org.xinheng.spi.evaluation.Sample.criterion;
import static org.xinheng.spi.evaluation.Sample.points;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Label;
import org.xinheng.spi.Listing;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.evaluation.Improvement.Act;
import org.xinheng.spi.standard.Band;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Escalation;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Effect;
import org.xinheng.spi.standard.GradeRule.Trigger;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Window;

/** Tries every set of acts on every single day, and expects the same ways. */
class ImprovementsByBruteForceTest {

    private static final int CASES = 60;
    private static final int DAYS = 150;
    private static final LocalDate LAST = TODAY.plusDays(DAYS);

    private static final List<RecordClass> CLASSES = List.of(RecordClass.values());

    private record Point(LocalDate day, int acts) {}

    @Test
    void everyWayIsTheSoonestWithSoFewActsAndHoldsWhenTried() {
        var random = new Random(20261122);
        int reachable = 0;
        int several = 0;
        for (int number = 0; number < CASES; number++) {
            Standard standard = standard(random);
            SubjectFile file = file(random);
            var judge = new Outlook.Judge(Evaluator.of(standard, List.of()), day -> Map.of());
            var outlook = new Outlook(judge, List.of());

            var found = Improvements.of(outlook, file, TODAY, ImprovementsTest.AFTER_THREE_MONTHS)
                    .orElseThrow();

            assertThat(found.exact()).isTrue();
            assertThat(found.ways())
                    .as("case %d", number)
                    .extracting(way -> new Point(way.on(), way.acts().size()))
                    .isEqualTo(everyWay(judge.evaluator(), standard, file));
            for (var way : found.ways()) {
                assertThat(way.minimal()).isTrue();
                var then = judge.evaluator().evaluate(Timeline.after(file, way.acts()), way.on(), Map.of());
                assertThat(then).isEqualTo(way.then());
                long gained = way.steps().stream()
                        .mapToLong(step -> step.gained().hundredths())
                        .sum();
                assertThat(gained)
                        .as("case %d: the steps explain the change", number)
                        .isEqualTo(
                                then.score().hundredths() - found.now().score().hundredths());
                assertThat(way.steps().getLast().grade()).isEqualTo(then.grade().id());
            }
            reachable += found.ways().isEmpty() ? 0 : 1;
            several += found.ways().size() > 1 ? 1 : 0;
        }
        assertThat(reachable).as("the cases are worth trying").isBetween(20, CASES);
        assertThat(several).isGreaterThan(6);
    }

    private static List<Point> everyWay(Evaluator evaluator, Standard standard, SubjectFile file) {
        var grades = standard.editions().getFirst().grades().stream()
                .map(grade -> grade.id())
                .toList();
        int now =
                grades.indexOf(evaluator.evaluate(file, TODAY, Map.of()).grade().id());
        var ways = new ArrayList<Point>();
        int fewer = Integer.MAX_VALUE;
        for (LocalDate day = TODAY; !day.isAfter(LAST) && now > 0 && fewer > 0; day = day.plusDays(1)) {
            Plan plan = evaluator.on(day, Map.of());
            List<Act> possible = actsOn(day, file);
            int least = Integer.MAX_VALUE;
            for (int set = 0; set < 1 << possible.size(); set++) {
                var done = new ArrayList<Act>();
                for (int i = 0; i < possible.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        done.add(possible.get(i));
                    }
                }
                if (done.size() < least) {
                    var grade =
                            plan.evaluate(Timeline.after(file, done)).grade().id();
                    least = grades.indexOf(grade) < now ? done.size() : least;
                }
            }
            if (least < fewer) {
                ways.add(new Point(day, least));
                fewer = least;
            }
        }
        return ways;
    }

    private static List<Act> actsOn(LocalDate day, SubjectFile file) {
        var acts = new ArrayList<Act>();
        for (RecordFacts facts : file.records()) {
            LocalDate from = ImprovementsTest.AFTER_THREE_MONTHS.repairableFrom(facts);
            if (from != null && !from.isAfter(day)) {
                acts.add(new Act.Repair(facts, from));
            }
        }
        file.listings().forEach(listing -> acts.add(new Act.Leave(listing, TODAY)));
        return acts;
    }

    private static Standard standard(Random random) {
        var criteria = new ArrayList<Criterion>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            criteria.add(criterion(random, "c" + i));
        }
        var rules = new ArrayList<GradeRule>();
        if (random.nextInt(3) == 0) {
            rules.add(rule("many", new Trigger.Records(evidence(random, Sample.PENALTY), 2), Effect.AT_BEST, "C"));
        }
        if (random.nextInt(3) == 0) {
            rules.add(rule("listed", new Trigger.Listed(Set.of("serious")), Effect.ONE_LEVEL_DOWN, null));
        }
        if (random.nextInt(4) == 0) {
            rules.add(rule("grave", new Trigger.Records(evidence(random, Sample.PENALTY), 1), Effect.DIRECT, "D"));
        }
        var open = Sample.edition(
                Edition.Combine.SUM, List.of(Sample.from100(criteria.toArray(Criterion[]::new))), rules, null);
        return Sample.standard(new Edition(
                open.version(),
                open.from(),
                LAST.plusDays(1),
                open.basis(),
                null,
                open.combine(),
                open.base(),
                open.floor(),
                open.cap(),
                open.groups(),
                rules,
                null,
                open.grades().stream().filter(grade -> grade.hasBand()).toList(),
                List.of()));
    }

    private static GradeRule rule(String id, Trigger trigger, Effect effect, @Nullable String grade) {
        return new GradeRule(id, new Label(id, ""), trigger, effect, grade, null);
    }

    private static Criterion criterion(Random random, String id) {
        var bad = evidence(random, Sample.PENALTY);
        var each = "-" + (4 + random.nextInt(16));
        return switch (random.nextInt(5)) {
            case 0 ->
                Sample.criterion(
                        id,
                        bad,
                        new Measure.Count(),
                        new Scoring.PerEvent(points(each), points("" + (15 + random.nextInt(20))), null));
            case 1 ->
                Sample.criterion(
                        id,
                        bad,
                        new Measure.Count(),
                        new Scoring.PerEvent(
                                points(each),
                                null,
                                new Escalation(Period.ofMonths(6), List.of(new Escalation.Step(2, points("-25"))))));
            case 2 ->
                Sample.criterion(
                        id,
                        evidence(random, Sample.PERMIT),
                        new Measure.Count(),
                        new Scoring.PerEvent(points("-3"), null, null));
            case 3 ->
                Sample.criterion(
                        id,
                        new Evidence(Set.of(Sample.PENALTY), new Window.Always(), null),
                        new Measure.CleanFor(Measure.CleanFor.Unit.MONTHS),
                        new Scoring.Banded(
                                List.of(
                                        new Band(null, Quantity.of(6), points("-20")),
                                        new Band(Quantity.of(6), null, points("0"))),
                                points("0")));
            default ->
                Sample.criterion(
                        id,
                        bad,
                        new Measure.Ratio(new Condition.ClassIn(Set.of(RecordClass.SERIOUS))),
                        new Scoring.Line(
                                List.of(
                                        new Scoring.Line.Knot(Quantity.of(0), points("0")),
                                        new Scoring.Line.Knot(Quantity.of(1), points("-30"))),
                                points("0")));
        };
    }

    private static Evidence evidence(Random random, String item) {
        Window window = switch (random.nextInt(4)) {
            case 0 -> new Window.Within(Period.ofMonths(3 + random.nextInt(12)));
            case 1 ->
                new Window.ByClass(
                        Map.of(RecordClass.SERIOUS, Period.ofMonths(18), RecordClass.MINOR, Period.ofMonths(4)),
                        Period.ofMonths(9));
            case 2 -> new Window.ByValue("code", Map.of("x", Period.ofMonths(7)), Period.ofMonths(11));
            default -> new Window.WhileValid();
        };
        return new Evidence(Set.of(item), window, null);
    }

    private static SubjectFile file(Random random) {
        var records = new ArrayList<RecordFacts>();
        int penalties = 1 + random.nextInt(5);
        for (int i = 0; i < penalties + random.nextInt(3); i++) {
            LocalDate decided = TODAY.minusDays(random.nextInt(420));
            records.add(new RecordFacts(
                    new UUID(1, i),
                    i < penalties ? Sample.PENALTY : Sample.PERMIT,
                    "例" + i,
                    decided,
                    random.nextBoolean() ? decided.plusDays(random.nextInt(600)) : null,
                    CLASSES.get(random.nextInt(CLASSES.size())),
                    random.nextBoolean() ? Map.of("code", random.nextBoolean() ? "x" : "x;y") : Map.of(),
                    "局"));
        }
        List<Listing> listings = random.nextInt(3) == 0
                ? List.of(new Listing(
                        new UUID(2, 2),
                        "serious",
                        TODAY.minusDays(50),
                        random.nextBoolean() ? TODAY.plusDays(random.nextInt(150) + 1) : null))
                : List.of();
        return new SubjectFile(
                SubjectKind.ORGANISATION, "91331100MA2E000005", "示例合作社", null, records, listings, Map.of());
    }
}
