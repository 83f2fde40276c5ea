package org.xinheng.spi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.spi.evaluation.Sample.criterion;
import static org.xinheng.spi.evaluation.Sample.file;
import static org.xinheng.spi.evaluation.Sample.lastYears;
import static org.xinheng.spi.evaluation.Sample.penalties;
import static org.xinheng.spi.evaluation.Sample.penalty;
import static org.xinheng.spi.evaluation.Sample.points;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Label;
import org.xinheng.spi.Points;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Edition.Combine;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Scoring;

class TunableWeightsTest {

    private static final SubjectFile ONE_PENALTY = file(penalty(1, java.time.LocalDate.of(2026, 1, 1)));

    private static Group group(String id, int weight, String base, Criterion... criteria) {
        return new Group(
                id,
                new Label(id, ""),
                weight,
                Points.of(base),
                Points.of(-100),
                Points.of(100),
                List.of(criteria),
                false,
                id + "-weight");
    }

    private static Parameter weight(String group, int standard) {
        return new Parameter(
                group + "-weight",
                new Label(group + "的权重（%）", ""),
                Points.of(standard),
                Points.of(standard - 20L),
                Points.of(standard + 20L),
                null);
    }

    private static Evaluator evaluator(Combine combine, List<Group> groups, List<Parameter> parameters) {
        Edition plain = Sample.edition(combine, groups, List.of(), null);
        return Evaluator.of(
                Sample.standard(new Edition(
                        plain.version(),
                        plain.from(),
                        plain.until(),
                        plain.basis(),
                        plain.scope(),
                        combine,
                        plain.base(),
                        plain.floor(),
                        plain.cap(),
                        groups,
                        plain.rules(),
                        plain.newcomer(),
                        plain.grades(),
                        parameters)),
                List.of());
    }

    private static Evaluator sum() {
        var fines = criterion(
                "fines",
                penalties(lastYears(2), null),
                new Measure.Count(),
                new Scoring.PerEvent(points("-10"), null, null));
        return evaluator(
                Combine.SUM,
                List.of(group("conduct", 100, "0", fines), group("standing", 100, "90")),
                List.of(weight("conduct", 100), weight("standing", 100)));
    }

    private static Evaluator weighted() {
        return evaluator(
                Combine.WEIGHTED,
                List.of(group("one", 40, "100"), group("other", 60, "50")),
                List.of(weight("one", 40), weight("other", 60)));
    }

    @Test
    void theStandardValuesChangeNothingAndSayNothing() {
        var evaluation = sum().evaluate(ONE_PENALTY, Sample.TODAY, Map.of());

        assertThat(evaluation.score()).isEqualTo(Points.of(80));
        assertThat(evaluation.findings()).noneMatch(finding -> finding.kind() == Finding.Kind.WEIGHT);
    }

    @Test
    void aSummedGroupCountsByItsTunedWeightWithAReason() {
        var evaluation = sum().evaluate(ONE_PENALTY, Sample.TODAY, Map.of("conduct-weight", Points.of("112.5")));

        assertThat(evaluation.score()).isEqualTo(Points.of("78.75"));
        assertThat(evaluation.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.WEIGHT)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.group()).isEqualTo("conduct");
                    assertThat(finding.points()).isEqualTo(Points.of("-1.25"));
                    assertThat(finding.note()).isEqualTo("按 112.5% 的权重,-10 分折算为 -11.25 分。");
                });
    }

    @Test
    void weightsOfAWholeAreTunedTogether() {
        var file = file();

        assertThat(weighted().evaluate(file, Sample.TODAY, Map.of()).score()).isEqualTo(Points.of(70));
        assertThat(weighted()
                        .evaluate(
                                file, Sample.TODAY, Map.of("one-weight", Points.of(50), "other-weight", Points.of(50)))
                        .score())
                .isEqualTo(Points.of(75));
        assertThatThrownBy(() -> weighted().evaluate(file, Sample.TODAY, Map.of("one-weight", Points.of(50))))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("各组权重之和为 110%，应为 100%。请同时调整其他组的权重。");
    }

    @Test
    void aWeightOutsideItsBoundsIsRefused() {
        assertThatThrownBy(() -> sum().evaluate(ONE_PENALTY, Sample.TODAY, Map.of("conduct-weight", Points.of(121))))
                .hasMessage("参数 conduct-weight(conduct的权重（%）)的值 121 超出允许范围 80 至 120。");
    }
}
