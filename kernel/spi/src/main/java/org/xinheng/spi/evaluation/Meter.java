package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.EvaluationException.Reason;
import org.xinheng.spi.standard.Measure;

/** Measures one thing about the records that count. Values in millionths; stateless. */
interface Meter {

    /** There was nothing to measure. */
    long NONE = Quantity.UNREADABLE;

    /** The value, or {@link #NONE}. */
    long read(SubjectFile file, Hits counted, Matches matched);

    /** What was found, a sentence. */
    String note(long value, SubjectFile file, Hits counted, Matches matched);

    /** Whether there is any record behind the value. */
    default boolean hasEvidence(Hits counted, Matches matched) {
        return !counted.isEmpty();
    }

    /** Whether the value without any record depends on the subject itself. */
    default boolean looksAtSubject() {
        return false;
    }

    /** The records the value rests on. */
    default List<UUID> records(Hits counted, Matches matched) {
        return counted.ids();
    }

    static Meter of(Measure measure, Tests tests, LocalDate asOf) {
        return switch (measure) {
            case Measure.Count _ -> new Meters.Counting();
            case Measure.Sum sum -> new Meters.Summing(sum.field());
            case Measure.Latest latest -> new Meters.Latest(latest.field());
            case Measure.LatestWorth latest -> new Meters.LatestWorth(Weigher.of(latest.worth()));
            case Measure.Ratio ratio -> new Meters.Share(RecordTest.of(ratio.hits()));
            case Measure.LatestMeets latest -> new Meters.LatestMeeting(RecordTest.of(latest.condition()));
            case Measure.Mean mean -> new Meters.Averaging(mean.field(), Weigher.ofNullable(mean.weight()));
            case Measure.ProjectMean mean -> new ProjectMeter(mean, tests);
            case Measure.CleanFor clean -> new Meters.Clean(clean.unit(), asOf);
            case Measure.Custom custom ->
                throw new EvaluationException(Reason.BAD_STANDARD, "Java 指标 " + custom.indicator() + " 不能在这里使用。");
        };
    }
}
