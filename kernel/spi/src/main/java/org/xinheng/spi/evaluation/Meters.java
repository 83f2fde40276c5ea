package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.standard.Measure.CleanFor.Unit;

/** The measures that look at one list of records. */
final class Meters {

    private Meters() {}

    private static long number(RecordFacts facts, String field) {
        String text = facts.field(field);
        return text == null ? Meter.NONE : Quantity.parse(text);
    }

    private static int unreadable(Hits counted, String field) {
        int unreadable = 0;
        for (int i = 0; i < counted.size(); i++) {
            unreadable += number(counted.get(i), field) == Meter.NONE ? 1 : 0;
        }
        return unreadable;
    }

    record Counting() implements Meter {

        @Override
        public long read(SubjectFile file, Hits counted, Matches matched) {
            return counted.size() * Exact.UNIT;
        }

        @Override
        public String note(long value, SubjectFile file, Hits counted, Matches matched) {
            return Notes.counted(counted.size());
        }
    }

    record Summing(String field) implements Meter {

        @Override
        public long read(SubjectFile file, Hits counted, Matches matched) {
            long sum = 0;
            for (int i = 0; i < counted.size(); i++) {
                long value = number(counted.get(i), field);
                sum = value == NONE ? sum : Math.addExact(sum, value);
            }
            return sum;
        }

        @Override
        public String note(long value, SubjectFile file, Hits counted, Matches matched) {
            String sum = Notes.counted(counted.size()) + "合计 " + Notes.quantity(value) + "。";
            return sum + Notes.unreadable(unreadable(counted, field), field);
        }
    }

    record Latest(String field) implements Meter {

        @Override
        public long read(SubjectFile file, Hits counted, Matches matched) {
            return counted.isEmpty() ? NONE : number(counted.last(), field);
        }

        @Override
        public String note(long value, SubjectFile file, Hits counted, Matches matched) {
            return value == NONE ? "没有可用的“" + field + "”。" : "最近一条的“" + field + "”为 " + Notes.quantity(value) + "。";
        }
    }

    record LatestWorth(Weigher worth) implements Meter {

        @Override
        public long read(SubjectFile file, Hits counted, Matches matched) {
            return counted.isEmpty() ? NONE : worth.of(counted.last());
        }

        @Override
        public String note(long value, SubjectFile file, Hits counted, Matches matched) {
            if (value == NONE) {
                return "没有记录。";
            }
            String text = counted.last().field(worth.field());
            return "最近一条的“" + worth.field() + "”为" + (text == null ? "空" : "“" + text + "”") + "。";
        }
    }

    record Share(RecordTest hits) implements Meter {

        @Override
        public long read(SubjectFile file, Hits counted, Matches matched) {
            return counted.isEmpty() ? NONE : Exact.multiplyDivide(hits(counted), Exact.UNIT, counted.size());
        }

        private int hits(Hits counted) {
            int found = 0;
            for (int i = 0; i < counted.size(); i++) {
                found += hits.holds(counted.get(i)) ? 1 : 0;
            }
            return found;
        }

        @Override
        public String note(long value, SubjectFile file, Hits counted, Matches matched) {
            return value == NONE ? "没有记录,无从计算比例。" : counted.size() + " 条中有 " + hits(counted) + " 条符合。";
        }
    }

    record LatestMeeting(RecordTest test) implements Meter {

        @Override
        public long read(SubjectFile file, Hits counted, Matches matched) {
            if (counted.isEmpty()) {
                return NONE;
            }
            return test.holds(counted.last()) ? Exact.UNIT : 0;
        }

        @Override
        public String note(long value, SubjectFile file, Hits counted, Matches matched) {
            if (value == NONE) {
                return "没有记录。";
            }
            return value == 0 ? "最近一条不符合。" : "最近一条符合。";
        }
    }

    record Averaging(String field, @Nullable Weigher weight) implements Meter {

        @Override
        public long read(SubjectFile file, Hits counted, Matches matched) {
            var mean = new Exact.Mean();
            for (int i = 0; i < counted.size(); i++) {
                long value = number(counted.get(i), field);
                if (value != NONE) {
                    mean.add(value, weight == null ? Exact.UNIT : weight.of(counted.get(i)));
                }
            }
            return mean.result();
        }

        @Override
        public String note(long value, SubjectFile file, Hits counted, Matches matched) {
            if (value == NONE) {
                return "没有可用的“" + field + "”。";
            }
            String how = weight == null ? "平均为 " : "按“" + weight.field() + "”加权平均为 ";
            return Notes.counted(counted.size())
                    + how
                    + Notes.quantity(value)
                    + "。"
                    + Notes.unreadable(unreadable(counted, field), field);
        }
    }

    record Clean(Unit unit, LocalDate asOf) implements Meter {

        private @Nullable LocalDate since(SubjectFile file, Hits counted) {
            LocalDate registered = file.registeredOn();
            if (counted.isEmpty()) {
                return registered;
            }
            LocalDate last = counted.last().decidedOn();
            return registered != null && registered.isAfter(last) ? registered : last;
        }

        @Override
        public long read(SubjectFile file, Hits counted, Matches matched) {
            LocalDate since = since(file, counted);
            if (since == null) {
                return NONE;
            }
            long months = Math.max(0, ChronoUnit.MONTHS.between(since, asOf));
            return (unit == Unit.YEARS ? months / 12 : months) * Exact.UNIT;
        }

        @Override
        public boolean looksAtSubject() {
            return true;
        }

        @Override
        public List<UUID> records(Hits counted, Matches matched) {
            return counted.isEmpty() ? List.of() : List.of(counted.last().id());
        }

        @Override
        public String note(long value, SubjectFile file, Hits counted, Matches matched) {
            LocalDate since = since(file, counted);
            if (since == null) {
                return "没有此类记录，登记日期不详，无从计算期限。";
            }
            String span = value / Exact.UNIT + (unit == Unit.YEARS ? " 年" : " 个月");
            return "自 " + since + (counted.isEmpty() ? "（登记）" : "（最近一条）") + "起满 " + span + "没有此类记录。";
        }
    }
}
