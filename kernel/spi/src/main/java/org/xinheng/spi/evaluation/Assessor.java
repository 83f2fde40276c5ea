package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.Reading;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.EvaluationException.Reason;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;

/** One criterion, compiled for a day and a set of parameters. */
final class Assessor {

    private static final long UNIT = 1_000_000L;
    private static final int PREPARED_NOTES = 16;
    private static final String[] COUNTED = new String[PREPARED_NOTES];

    static {
        for (int i = 0; i < PREPARED_NOTES; i++) {
            COUNTED[i] = "计入 " + i + " 条记录。";
        }
    }

    final RecordTest counts;
    private final Criterion criterion;
    private final String group;
    private final LegalBasis clause;
    private final LocalDate asOf;
    private final Scorer scorer;
    private final @Nullable RecordTest hits;
    private final @Nullable Indicator indicator;
    private final @Nullable Points max;
    private final @Nullable Finding whenEmpty;

    Assessor(
            Group group,
            Criterion criterion,
            LegalBasis ofEdition,
            LocalDate asOf,
            Amounts amounts,
            Map<String, Indicator> indicators) {
        this.group = group.id();
        this.criterion = criterion;
        this.clause = criterion.basis() == null ? ofEdition : criterion.basis();
        this.asOf = asOf;
        this.counts = RecordTest.of(criterion.evidence(), asOf);
        this.scorer = Scorer.of(criterion.scoring(), amounts);
        this.max = scorer.max();
        this.hits = switch (criterion.measure()) {
            case Measure.Ratio ratio -> RecordTest.of(ratio.hits());
            case Measure.LatestMeets latest -> RecordTest.of(latest.condition());
            case Measure.Count ignored -> null;
            case Measure.Sum ignored -> null;
            case Measure.Latest ignored -> null;
            case Measure.Custom ignored -> null;
        };
        this.indicator =
                criterion.measure() instanceof Measure.Custom custom ? require(indicators, custom.indicator()) : null;
        this.whenEmpty = indicator == null ? assess(List.of()) : null;
    }

    private static Indicator require(Map<String, Indicator> indicators, String id) {
        Indicator indicator = indicators.get(id);
        if (indicator == null) {
            throw new EvaluationException(Reason.BAD_STANDARD, "标准引用了不存在的 Java 指标 " + id + "。");
        }
        return indicator;
    }

    /** Judges the records that count, oldest first. */
    Finding judge(SubjectFile file, List<RecordFacts> matched) {
        if (indicator != null) {
            return read(indicator, file);
        }
        if (matched.isEmpty() && whenEmpty != null) {
            return whenEmpty;
        }
        return assess(matched);
    }

    private Finding assess(List<RecordFacts> matched) {
        return switch (scorer) {
            case Scorer.Events events -> {
                long uncapped = events.uncapped(matched);
                long points = events.capped(uncapped);
                String note = counted(matched.size());
                yield finding(points, matched, points == uncapped ? note : note + "已到本项上限。");
            }
            case Scorer.Bands bands -> {
                Long value = measure(matched);
                long points = value == null ? bands.whenNone() : bands.pointsFor(value);
                yield finding(points, matched, note(value, matched));
            }
        };
    }

    private @Nullable Long measure(List<RecordFacts> matched) {
        return switch (criterion.measure()) {
            case Measure.Count ignored -> matched.size() * UNIT;
            case Measure.Sum sum -> sum(sum.field(), matched);
            case Measure.Latest latest -> {
                String text = matched.isEmpty() ? null : matched.getLast().field(latest.field());
                long value = text == null ? Quantity.UNREADABLE : Quantity.parse(text);
                yield value == Quantity.UNREADABLE ? null : (Long) value;
            }
            case Measure.Ratio ignored ->
                matched.isEmpty() ? null : (Long) ((hits(matched) * UNIT * 2 + matched.size()) / (2L * matched.size()));
            case Measure.LatestMeets ignored ->
                matched.isEmpty() ? null : (Long) (holds(matched.getLast()) ? UNIT : 0L);
            case Measure.Custom ignored -> null;
        };
    }

    private static long sum(String field, List<RecordFacts> matched) {
        long sum = 0;
        for (int i = 0; i < matched.size(); i++) {
            String text = matched.get(i).field(field);
            long value = text == null ? Quantity.UNREADABLE : Quantity.parse(text);
            if (value != Quantity.UNREADABLE) {
                sum = Math.addExact(sum, value);
            }
        }
        return sum;
    }

    private int hits(List<RecordFacts> matched) {
        int found = 0;
        for (int i = 0; i < matched.size(); i++) {
            if (holds(matched.get(i))) {
                found++;
            }
        }
        return found;
    }

    private boolean holds(RecordFacts facts) {
        return hits != null && hits.holds(facts);
    }

    private Finding read(Indicator java, SubjectFile file) {
        Reading reading;
        try {
            reading = java.read(file, asOf);
        } catch (RuntimeException e) {
            throw new EvaluationException(Reason.BROKEN_INDICATOR, "Java 指标 " + java.id() + " 出错:" + e, e);
        }
        Quantity value = reading.value();
        if (!(scorer instanceof Scorer.Bands bands)) {
            throw new EvaluationException(Reason.BAD_STANDARD, "Java 指标 " + java.id() + " 只能按分档计分。");
        }
        long points = value == null ? bands.whenNone() : bands.pointsFor(value.millionths());
        return new Finding(
                Finding.Kind.CRITERION,
                group,
                criterion.id(),
                criterion.label(),
                new Points(points),
                max,
                clause,
                reading.records(),
                reading.note());
    }

    private Finding finding(long points, List<RecordFacts> matched, String note) {
        return new Finding(
                Finding.Kind.CRITERION,
                group,
                criterion.id(),
                criterion.label(),
                new Points(points),
                max,
                clause,
                ids(matched),
                note);
    }

    static List<UUID> ids(List<RecordFacts> matched) {
        if (matched.isEmpty()) {
            return List.of();
        }
        var ids = new ArrayList<UUID>(matched.size());
        for (int i = 0; i < matched.size(); i++) {
            ids.add(matched.get(i).id());
        }
        return ids;
    }

    private String note(@Nullable Long value, List<RecordFacts> matched) {
        String text = value == null ? "" : new Quantity(value).toString();
        return switch (criterion.measure()) {
            case Measure.Count ignored -> counted(matched.size());
            case Measure.Sum sum ->
                "%s合计 %s。%s".formatted(counted(matched.size()), text, leftOut(sum.field(), matched));
            case Measure.Latest latest ->
                value == null ? "没有可用的“" + latest.field() + "”。" : "最近一条的“" + latest.field() + "”为 " + text + "。";
            case Measure.Ratio ignored ->
                value == null ? "没有记录,无从计算比例。" : "%d 条中有 %d 条符合。".formatted(matched.size(), hits(matched));
            case Measure.LatestMeets ignored ->
                value == null ? "没有记录。" : holds(matched.getLast()) ? "最近一条符合。" : "最近一条不符合。";
            case Measure.Custom ignored -> "";
        };
    }

    private static String leftOut(String field, List<RecordFacts> matched) {
        int unreadable = 0;
        for (RecordFacts facts : matched) {
            String text = facts.field(field);
            unreadable += text == null || Quantity.parse(text) == Quantity.UNREADABLE ? 1 : 0;
        }
        return unreadable == 0 ? "" : "其中 %d 条的“%s”空缺或不是数字,未计入合计。".formatted(unreadable, field);
    }

    private static String counted(int count) {
        if (count == 0) {
            return "没有计入的记录。";
        }
        return count < PREPARED_NOTES ? COUNTED[count] : "计入 " + count + " 条记录。";
    }
}
