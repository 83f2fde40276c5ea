package org.xinheng.definitions.method;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Window;

/** Says which records count, and for how long. */
final class EvidenceWords {

    private final Vocabulary words;

    EvidenceWords(Vocabulary words) {
        this.words = words;
    }

    /** The items, then one sentence for each condition that all must hold. */
    List<String> records(Evidence evidence) {
        var said = new ArrayList<String>();
        said.add(items(evidence.items()));
        said.addAll(conditions(evidence.items(), evidence.where()));
        return said;
    }

    /** The same in one sentence. */
    String sentence(Evidence evidence) {
        var conditions = conditions(evidence.items(), evidence.where());
        return items(evidence.items()) + (conditions.isEmpty() ? "" : "，其中" + String.join("，并且", conditions));
    }

    private String items(Collection<String> items) {
        var names = items.stream().map(words::item).sorted().collect(Collectors.joining("、"));
        return names.endsWith("记录") ? names : names + "记录";
    }

    private List<String> conditions(Collection<String> items, @Nullable Condition where) {
        return switch (where) {
            case null -> List.of();
            case Condition.All all ->
                all.parts().stream().map(part -> condition(items, part)).toList();
            default -> List.of(condition(items, where));
        };
    }

    String condition(Collection<String> items, Condition condition) {
        return switch (condition) {
            case Condition.ValueIn(var field, var values) ->
                "“%s”为%s".formatted(words.field(items, field), quoted(spoken(items, field, values), "或"));
            case Condition.TextHas(var field, var texts) ->
                "“%s”中提到%s".formatted(words.field(items, field), choice(texts));
            case Condition.NumberWithin(var field, var from, var until) ->
                "“%s”%s".formatted(words.field(items, field), range(from, until));
            case Condition.Present(var field) -> "填写了“%s”".formatted(words.field(items, field));
            case Condition.ClassIn(var classes) ->
                "失信程度为" + classes.stream().sorted().map(EvidenceWords::grave).collect(Collectors.joining("或"));
            case Condition.All(var parts) -> joined(items, parts, "，并且");
            case Condition.AnyOf(var parts) -> any(items, parts);
            case Condition.Not(var part) -> "不属于：" + condition(items, part);
        };
    }

    /** The same words looked for in several fields are said once. */
    private String any(Collection<String> items, List<Condition> parts) {
        var fields = new ArrayList<String>();
        List<String> texts = null;
        for (Condition part : parts) {
            if (!(part instanceof Condition.TextHas(var field, var looked))
                    || (texts != null && !texts.equals(looked))) {
                return joined(items, parts, "，或者");
            }
            texts = looked;
            fields.add(words.field(items, field));
        }
        return texts == null ? "" : quoted(fields, "或") + "中提到" + choice(texts);
    }

    private String joined(Collection<String> items, List<Condition> parts, String with) {
        return parts.stream()
                .map(part -> part instanceof Condition.All || part instanceof Condition.AnyOf
                        ? "（" + condition(items, part) + "）"
                        : condition(items, part))
                .collect(Collectors.joining(with));
    }

    private static String choice(List<String> texts) {
        return texts.size() == 1 ? quoted(texts, "") : "下列词语之一：" + String.join("、", texts);
    }

    private List<String> spoken(Collection<String> items, String field, Collection<String> values) {
        return values.stream()
                .map(value -> words.value(items, field, value))
                .distinct()
                .sorted()
                .toList();
    }

    private static String quoted(List<String> texts, String with) {
        return texts.stream().map(text -> "“" + text + "”").collect(Collectors.joining(with));
    }

    String window(Evidence evidence) {
        return switch (evidence.window()) {
            case Window.Always() -> "不限时间";
            case Window.WhileValid() -> "在有效期内";
            case Window.Within(var period) -> "作出决定之日起" + period(period) + "内";
            case Window.ByClass(var periods, var otherwise) ->
                "轻微%s、一般%s、严重%s内，未分类的%s内"
                        .formatted(
                                term(periods, RecordClass.MINOR, otherwise),
                                term(periods, RecordClass.GENERAL, otherwise),
                                term(periods, RecordClass.SERIOUS, otherwise),
                                period(otherwise));
            case Window.ByValue(var field, var periods, var otherwise) ->
                "按“%s”：%s；其他%s内"
                        .formatted(
                                words.field(evidence.items(), field),
                                periods.entrySet().stream()
                                        .collect(Collectors.groupingBy(
                                                Map.Entry::getValue,
                                                () -> new TreeMap<>(EvidenceWords::longerFirst),
                                                Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                                        .entrySet()
                                        .stream()
                                        .map(entry -> entry.getValue().stream()
                                                        .sorted()
                                                        .collect(Collectors.joining("、"))
                                                + " " + period(entry.getKey()) + "内")
                                        .collect(Collectors.joining("；")),
                                period(otherwise));
        };
    }

    private static int longerFirst(Period one, Period other) {
        return LocalDate.EPOCH.plus(other).compareTo(LocalDate.EPOCH.plus(one));
    }

    private static String term(Map<RecordClass, Period> periods, RecordClass grave, Period otherwise) {
        return period(periods.getOrDefault(grave, otherwise));
    }

    static String period(Period period) {
        var text = new StringBuilder();
        String[] units = {"年", "个月", "天"};
        var parts = period.getUnits();
        for (int i = 0; i < units.length; i++) {
            long many = period.get(parts.get(i));
            text.append(many == 0 ? "" : many + units[i]);
        }
        return text.isEmpty() ? "0天" : text.toString();
    }

    static String grave(RecordClass grave) {
        return switch (grave) {
            case MINOR -> "轻微";
            case GENERAL -> "一般";
            case SERIOUS -> "严重";
        };
    }

    /** A half-open range in words: 60以上、不到90. */
    static String range(@Nullable Quantity from, @Nullable Quantity until) {
        if (from == null) {
            return until == null ? "不限" : "不到" + until;
        }
        return until == null ? from + "以上" : from + "以上、不到" + until;
    }
}
