package org.xinheng.rivals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.evaluation.Evaluation;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.evaluation.Plan;
import org.xinheng.spi.standard.Amount;
import org.xinheng.spi.standard.Band;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Supervision;
import org.xinheng.spi.standard.Window;

/**
 * Xinheng's evaluator: one scorecard record per subject, the values as text as they come out of the database, and every
 * finding with its sentence, clause and record.
 */
final class Ours implements Engine {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final LegalBasis BASIS = new LegalBasis("示例标准", "第一条", null, null, "为比较而设");
    private static final Evidence SCORECARD = new Evidence(Set.of("scorecard"), new Window.Always(), null);
    private static final Points LEAST = Points.of(-1000);
    private static final Points MOST = Points.of(1000);

    private final List<SubjectFile> files = new ArrayList<>();
    private Plan plan = Evaluator.of(standard(Table.fixed()), List.of()).on(DAY, Map.of());

    @Override
    public String name() {
        return "信衡 Xinheng";
    }

    @Override
    public String origin() {
        return "org.xinheng.spi.evaluation";
    }

    @Override
    public void prepare(Table table, List<int[]> subjects) {
        plan = Evaluator.of(standard(table), List.of()).on(DAY, Map.of());
        files.clear();
        for (int[] values : subjects) {
            var fields = new HashMap<String, String>();
            for (int i = 0; i < values.length; i++) {
                fields.put(table.indicators().get(i).name(), Integer.toString(values[i]));
            }
            files.add(new SubjectFile(
                    SubjectKind.ORGANISATION,
                    "",
                    "",
                    null,
                    List.of(new RecordFacts(
                            new UUID(1, files.size()), "scorecard", "", DAY.minusDays(30), null, null, fields, ""))));
        }
    }

    @Override
    public long score(int subject) {
        Evaluation evaluation = plan.evaluate(files.get(subject));
        if (evaluation.findings().size() != Table.INDICATORS) {
            throw new IllegalStateException("Not everything was explained");
        }
        return evaluation.score().hundredths() / 100;
    }

    private static Standard standard(Table table) {
        var criteria = table.indicators().stream().map(Ours::criterion).toList();
        var group = new Group("all", new Label("全部", ""), 100, Points.ZERO, LEAST, MOST, criteria);
        var grade = new Grade(
                "A",
                new Label("A", ""),
                "",
                "#000000",
                LEAST,
                null,
                new Supervision(new Label("常规", ""), "", 1, 5),
                null);
        var edition = new Edition(
                "1",
                LocalDate.of(2020, 1, 1),
                null,
                BASIS,
                null,
                Edition.Combine.SUM,
                Points.ZERO,
                LEAST,
                MOST,
                List.of(group),
                List.of(),
                null,
                List.of(grade),
                List.of());
        return new Standard(
                "table", new Label("比较用", ""), "table", Set.of(SubjectKind.ORGANISATION), false, List.of(edition));
    }

    private static Criterion criterion(Table.Indicator indicator) {
        var bands = new ArrayList<Band>();
        for (int tier = 0; tier < indicator.points().length; tier++) {
            bands.add(new Band(
                    tier == 0 ? null : Quantity.of(indicator.untils()[tier - 1]),
                    tier == indicator.untils().length ? null : Quantity.of(indicator.untils()[tier]),
                    points(indicator.points()[tier])));
        }
        return new Criterion(
                indicator.name(),
                new Label(indicator.name(), ""),
                SCORECARD,
                new Measure.Latest(indicator.name()),
                new Scoring.Banded(bands, points(0)),
                null);
    }

    private static Amount points(int whole) {
        return new Amount.Fixed(Points.of(whole));
    }
}
