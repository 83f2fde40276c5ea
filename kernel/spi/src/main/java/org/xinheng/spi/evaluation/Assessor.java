package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.Reading;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.EvaluationException.Reason;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;

/** One criterion, compiled for a day and a set of parameters. */
final class Assessor {

    private static final int FULL = 100;

    private final Criterion criterion;
    private final String group;
    private final LegalBasis clause;
    private final LocalDate asOf;
    private final int test;
    private final int weight;
    private final String share;
    private final Scorer scorer;
    private final @Nullable Meter meter;
    private final @Nullable Indicator indicator;
    private final @Nullable Points max;
    private final @Nullable Finding whenEmpty;

    /** @param weighted whether the criterion's own weight counts */
    Assessor(Group group, Criterion criterion, boolean weighted, Compilation compilation) {
        this.group = group.id();
        this.criterion = criterion;
        this.clause = criterion.basis() == null ? compilation.edition().basis() : criterion.basis();
        this.asOf = compilation.asOf();
        this.test = compilation.tests().numberOf(criterion.evidence());
        this.weight = weighted ? criterion.weight() : FULL;
        this.share = " 分，权重 " + weight + "%。";
        this.scorer = Scorer.of(criterion.scoring(), compilation.amounts());
        Points unweighted = scorer.max();
        this.max = unweighted == null ? null : new Points(weighed(unweighted.hundredths()));
        if (criterion.measure() instanceof Measure.Custom custom) {
            this.indicator = require(compilation.indicators(), custom.indicator());
            this.meter = null;
            this.whenEmpty = null;
        } else {
            this.indicator = null;
            this.meter = Meter.of(criterion.measure(), compilation.tests(), asOf);
            this.whenEmpty = meter.looksAtSubject() ? null : assess(meter, NOBODY, Hits.NONE, Matches.NONE);
        }
    }

    private static final SubjectFile NOBODY =
            new SubjectFile(org.xinheng.spi.SubjectKind.ORGANISATION, "", "", null, List.of());

    private static Indicator require(Map<String, Indicator> indicators, String id) {
        Indicator indicator = indicators.get(id);
        if (indicator == null) {
            throw new EvaluationException(Reason.BAD_STANDARD, "标准引用了不存在的 Java 指标 " + id + "。");
        }
        return indicator;
    }

    /** Whether there is a record that counts here; a deduction alone is none, lest misconduct bring a part into play. */
    boolean hasRecord(Matches matched) {
        return !matched.of(test).isEmpty();
    }

    /** Judges the records that count. */
    Finding judge(SubjectFile file, Matches matched) {
        if (meter == null) {
            return read(file);
        }
        Hits counted = matched.of(test);
        if (whenEmpty != null && !meter.hasEvidence(counted, matched)) {
            return whenEmpty;
        }
        return assess(meter, file, counted, matched);
    }

    private Finding assess(Meter how, SubjectFile file, Hits counted, Matches matched) {
        return switch (scorer) {
            case Scorer.Counted events -> {
                long uncapped = events.uncapped(counted);
                long points = events.capped(uncapped);
                String note = Notes.counted(counted.size());
                yield finding(points, counted.ids(), points == uncapped ? note : note + "已到本项上限。");
            }
            case Scorer.Valued valued -> {
                long value = how.read(file, counted, matched);
                long points = value == Meter.NONE ? valued.whenNone() : valued.pointsFor(value);
                yield finding(points, how.records(counted, matched), how.note(value, file, counted, matched));
            }
        };
    }

    private Finding read(SubjectFile file) {
        if (indicator == null || !(scorer instanceof Scorer.Valued valued)) {
            throw new EvaluationException(Reason.BAD_STANDARD, "Java 指标 " + criterion.id() + " 只能按分档或折线计分。");
        }
        Reading reading;
        try {
            reading = indicator.read(file, asOf);
        } catch (RuntimeException e) {
            throw new EvaluationException(Reason.BROKEN_INDICATOR, "Java 指标 " + indicator.id() + " 出错:" + e, e);
        }
        Quantity value = reading.value();
        long points = value == null ? valued.whenNone() : valued.pointsFor(value.millionths());
        return finding(points, reading.records(), reading.note());
    }

    private long weighed(long points) {
        return weight == FULL ? points : Math.floorDiv(Math.multiplyExact(points, 2L * weight) + 100, 200L);
    }

    private Finding finding(long points, List<UUID> records, String note) {
        String words = weight == FULL ? note : note + "得 " + new Points(points) + share;
        return new Finding(
                Finding.Kind.CRITERION,
                group,
                criterion.id(),
                criterion.label(),
                new Points(weighed(points)),
                max,
                clause,
                records,
                words);
    }
}
