package org.xinheng.spi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.spi.evaluation.Sample.PENALTY;
import static org.xinheng.spi.evaluation.Sample.TODAY;
import static org.xinheng.spi.evaluation.Sample.criterion;
import static org.xinheng.spi.evaluation.Sample.penalties;
import static org.xinheng.spi.evaluation.Sample.points;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.Label;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.Reading;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.standard.Band;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Effect;
import org.xinheng.spi.standard.GradeRule.Trigger;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Window;
import org.xinheng.spi.standard.Worth;

class NeedsTest {

    private static final Scoring FLAT = new Scoring.Banded(List.of(new Band(null, null, points("0"))), points("0"));

    private static GradeRule rule(String id, Trigger trigger) {
        return new GradeRule(id, new Label(id, ""), trigger, Effect.DIRECT, "D", null);
    }

    private static Needs needs(List<GradeRule> rules, @Nullable Newcomer newcomer, Measure measure, Evidence evidence) {
        var group = Sample.from100(criterion("one", evidence, measure, FLAT));
        return Evaluator.needsOf(Sample.edition(Edition.Combine.SUM, List.of(group), rules, newcomer));
    }

    @Test
    void everyFieldListAndStandardThatCanMatterIsNamed() {
        var worth = new Worth("HTJE", Map.of(), Quantity.of(1), Quantity.of(1));
        var needs = needs(
                List.of(
                        rule("listed", new Trigger.Listed(Set.of("wage-arrears"))),
                        rule("graded", new Trigger.Graded("public-credit", Set.of("D"))),
                        rule(
                                "award",
                                new Trigger.Measured(
                                        new Evidence(
                                                Set.of("award"),
                                                new Window.ByValue("JB", Map.of(), Period.ofYears(1)),
                                                null),
                                        new Measure.Sum("JE"),
                                        Quantity.of(1),
                                        null,
                                        false))),
                new Newcomer("M", Period.ofYears(1), 0, null),
                new Measure.Mean("DF", worth),
                new Evidence(
                        Set.of("contract"),
                        new Window.Always(),
                        new Condition.Not(new Condition.All(List.of(new Condition.Present("ZT"))))));

        assertThat(needs.fields())
                .isEqualTo(Map.of("contract", Set.of("DF", "HTJE", "ZT"), "award", Set.of("JB", "JE")));
        assertThat(needs.items()).containsExactlyInAnyOrder("contract", "award");
        assertThat(needs.lists()).containsExactly("wage-arrears");
        assertThat(needs.standards()).containsExactly("public-credit");
        assertThat(needs.registration()).isTrue();
        assertThat(needs.subjectName()).isFalse();
        assertThat(needs.wants("contract", "DF")).isTrue();
        assertThat(needs.wants("contract", "BZ")).isFalse();
    }

    @Test
    void aJavaIndicatorIsHandedTheWholeOfItsItems() {
        var needs = needs(List.of(), null, new Measure.Custom("java"), penalties(new Window.Always(), null));

        assertThat(needs.wholeItems()).containsExactly(PENALTY);
        assertThat(needs.wants(PENALTY, "anything")).isTrue();
    }

    @Test
    void aPlanSaysWhatItNeeds() {
        Indicator java = new Indicator() {
            @Override
            public String id() {
                return "java";
            }

            @Override
            public Reading read(SubjectFile file, java.time.LocalDate asOf) {
                return new Reading(null, List.of(), "");
            }
        };
        var standard = Sample.standard(
                criterion("one", penalties(new Window.Always(), null), new Measure.Custom("java"), FLAT));

        var plan = Evaluator.of(standard, List.of(java)).on(TODAY, Map.of("fine", Points.of(-5)));

        assertThat(plan.needs()).isEqualTo(Evaluator.needsOf(plan.edition()));
    }
}
