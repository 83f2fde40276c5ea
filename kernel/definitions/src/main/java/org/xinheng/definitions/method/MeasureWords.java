package org.xinheng.definitions.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.standard.Deduction;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Worth;

/** Says what is measured, and how a measured value is written. */
final class MeasureWords {

    private static final Quantity ONE = Quantity.of(1);
    private static final Quantity ZERO = Quantity.of(0);

    private final Vocabulary words;
    private final EvidenceWords evidence;

    MeasureWords(Vocabulary words, EvidenceWords evidence) {
        this.words = words;
        this.evidence = evidence;
    }

    String measure(Evidence about, Measure measure) {
        var items = about.items();
        return switch (measure) {
            case Measure.Count() -> "记录条数";
            case Measure.Sum(var field) -> "“%s”合计".formatted(words.field(items, field));
            case Measure.Latest(var field) -> "最近一条记录的“%s”".formatted(words.field(items, field));
            case Measure.LatestWorth(var worth) -> "最近一条记录的" + worth(items, worth);
            case Measure.Ratio(var hits) -> "%s的记录所占比例".formatted(evidence.condition(items, hits));
            case Measure.LatestMeets(var condition) -> "最近一条记录是否%s".formatted(evidence.condition(items, condition));
            case Measure.Custom(var indicator) -> "由插件程序按公开的算法计算（编号 %s）".formatted(indicator);
            case Measure.Mean(var field, var weight) ->
                "“%s”的平均值".formatted(words.field(items, field)) + weighed(items, weight);
            case Measure.ProjectMean project ->
                "各项目得分的平均值%s：按“%s”分项目，每个项目从%s分起扣，最低%s分"
                        .formatted(
                                weighed(items, project.weight()),
                                words.field(items, project.by()),
                                project.start(),
                                project.least());
            case Measure.CleanFor(var unit) -> unit == Measure.CleanFor.Unit.YEARS ? "连续没有这类记录的整年数" : "连续没有这类记录的整月数";
        };
    }

    private String weighed(Collection<String> items, @Nullable Worth weight) {
        return weight == null ? "" : "（按" + worth(items, weight) + "加权）";
    }

    /** A number field, or a field with a table of values. */
    String worth(Collection<String> items, Worth worth) {
        String field = "“" + words.field(items, worth.field()) + "”";
        return worth.table().isEmpty() ? field : field + "（" + table(items, worth) + "）";
    }

    private String table(Collection<String> items, Worth worth) {
        return lines(items, worth).stream()
                        .map(line -> line.getKey() + " " + line.getValue())
                        .collect(Collectors.joining("、"))
                + "、其他 " + multiplied(worth.otherwise(), worth.times());
    }

    /** The lines of a table of values, the highest first; spellings of one value are one line. */
    List<Map.Entry<String, String>> lines(Collection<String> items, Worth worth) {
        return worth.table().entrySet().stream()
                .map(entry -> Map.entry(
                        words.value(items, worth.field(), entry.getKey()),
                        new Quantity(multiply(entry.getValue(), worth.times()))))
                .distinct()
                .sorted(Map.Entry.<String, Quantity>comparingByValue(
                                Comparator.comparingLong(value -> -Math.abs(value.millionths())))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    static String multiplied(Quantity value, Quantity times) {
        return new Quantity(multiply(value, times)).toString();
    }

    private static long multiply(Quantity value, Quantity times) {
        return new BigDecimal(value.toString())
                .multiply(new BigDecimal(times.toString()))
                .movePointRight(6)
                .longValue();
    }

    /** What lowers a project's points, one sentence for each. */
    List<String> deductions(Measure measure) {
        var said = new ArrayList<String>();
        if (measure instanceof Measure.ProjectMean project) {
            for (Deduction deduction : project.deductions()) {
                said.add("从项目得分中扣除：%s，%s；每条扣%s分。"
                        .formatted(
                                evidence.sentence(deduction.evidence()),
                                evidence.window(deduction.evidence()),
                                worth(deduction.evidence().items(), deduction.worth())));
            }
        }
        return said;
    }

    /** A range of measured values, in the words that suit what is measured. */
    static String range(Measure measure, @Nullable Quantity from, @Nullable Quantity until) {
        return switch (measure) {
            case Measure.LatestMeets met -> from == null || from.compareTo(ONE) < 0 ? "否" : "是";
            case Measure.Ratio ratio -> percent(from, until);
            case Measure.Count count -> counted(from, until, "条");
            case Measure.CleanFor clean ->
                counted(from, until, clean.unit() == Measure.CleanFor.Unit.YEARS ? "年" : "个月");
            default -> EvidenceWords.range(from, until);
        };
    }

    private static String percent(@Nullable Quantity from, @Nullable Quantity until) {
        if (from == null) {
            return until == null ? "不限" : "不到" + percent(until);
        }
        return until == null ? percent(from) + "以上" : percent(from) + "以上、不到" + percent(until);
    }

    private static String percent(Quantity part) {
        return multiplied(part, Quantity.of(100)) + "%";
    }

    private static String counted(@Nullable Quantity from, @Nullable Quantity until, String unit) {
        if (from == null || from.compareTo(ZERO) <= 0) {
            return until == null ? "不限" : nothing(until, unit);
        }
        if (until == null) {
            return from + unit + "以上";
        }
        return until.millionths() - from.millionths() == ONE.millionths()
                ? from + unit
                : from + "至" + new Quantity(until.millionths() - ONE.millionths()) + unit;
    }

    private static String nothing(Quantity until, String unit) {
        return until.equals(ONE) && unit.equals("条") ? "没有" : "不到" + until + unit;
    }
}
