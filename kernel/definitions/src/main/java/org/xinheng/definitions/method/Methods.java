package org.xinheng.definitions.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Edition.Combine;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Trigger;
import org.xinheng.spi.standard.Newcomer;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Supervision.Channel;

/** Writes standards down as their readers read them. */
public final class Methods {

    private final Standard standard;
    private final Edition edition;
    private final LocalDate day;
    private final Vocabulary words;
    private final Map<String, Points> own;
    private final EvidenceWords evidence;
    private final MeasureWords measures;
    private final ScoringWords scoring;

    private Methods(Standard standard, Edition edition, LocalDate day, Vocabulary words, Map<String, Points> own) {
        this.standard = standard;
        this.edition = edition;
        this.day = day;
        this.words = words;
        this.own = own;
        this.evidence = new EvidenceWords(words);
        this.measures = new MeasureWords(words, evidence);
        this.scoring = new ScoringWords(
                measures,
                own,
                edition.parameters().stream().collect(Collectors.toMap(Parameter::id, Function.identity())));
    }

    /**
     * How a standard grades.
     *
     * @param edition one of the standard's editions
     * @param day on which the past is past
     * @param own the tenant's own values by parameter; those left out take the standard's
     */
    public static Method describe(
            Standard standard, Edition edition, LocalDate day, Vocabulary words, Map<String, Points> own) {
        return new Methods(standard, edition, day, words, own).method();
    }

    private Method method() {
        return new Method(
                edition.version(),
                edition.from(),
                edition.until(),
                basis(edition.basis()),
                standard.subjects().stream().sorted().map(Methods::kind).toList(),
                scope(),
                sum(),
                ScoringWords.shown(edition.base()),
                ScoringWords.shown(edition.floor()),
                ScoringWords.shown(edition.cap()),
                edition.combine() != Combine.SUM || edition.groups().stream().anyMatch(Methods::isTunable),
                standard.incentiveOnly(),
                edition.groups().stream().map(this::group).toList(),
                edition.rules().stream().map(this::rule).toList(),
                newcomer(edition.newcomer()),
                grades(),
                edition.parameters().stream().map(this::parameter).toList(),
                standard.editions().reversed().stream().map(this::past).toList(),
                acts());
    }

    private static String kind(SubjectKind kind) {
        return switch (kind) {
            case ORGANISATION -> "企业等法人和其他组织";
            case INDIVIDUAL_BUSINESS -> "个体工商户";
            case PUBLIC_BODY -> "机关、事业单位";
            case NATURAL_PERSON -> "自然人";
        };
    }

    private List<String> scope() {
        var scope = edition.scope();
        if (scope == null) {
            return List.of();
        }
        var said = new ArrayList<String>();
        if (!scope.nameWords().isEmpty()) {
            said.add("名称中有下列词语之一：" + String.join("、", scope.nameWords()));
        }
        scope.records().forEach(records -> said.add("有" + evidence.sentence(records)));
        return said;
    }

    private String sum() {
        String start =
                edition.base().equals(Points.ZERO) ? "" : "起始分%s分，加上".formatted(ScoringWords.shown(edition.base()));
        String how = switch (edition.combine()) {
            case SUM -> edition.groups().stream().anyMatch(Methods::isTunable) ? "各组得分乘以权重后相加" : "各组得分相加";
            case WEIGHTED -> "各组得分乘以权重后相加";
            case MEASURED -> "各组得分乘以权重后相加；没有记录的组不参加，权重按比例转给有记录的组";
            case INDICATORS -> "各项指标得分乘以各自权重后相加";
        };
        boolean added = edition.groups().stream().anyMatch(org.xinheng.spi.standard.Group::added)
                && edition.combine() != Combine.SUM;
        return "%s%s%s。总分最低%s分，最高%s分。"
                .formatted(
                        start,
                        how,
                        added ? "；注明“直接加减”的组不乘权重" : "",
                        ScoringWords.shown(edition.floor()),
                        ScoringWords.shown(edition.cap()));
    }

    private Method.Group group(org.xinheng.spi.standard.Group group) {
        boolean weighs = (edition.combine() != Combine.SUM && !group.added()) || isTunable(group);
        return new Method.Group(
                group.id(),
                group.label().zh(),
                weighs ? weight(group) : null,
                ScoringWords.shown(group.base()),
                ScoringWords.shown(group.floor()),
                ScoringWords.shown(group.cap()),
                group.added(),
                group.criteria().stream().map(this::criterion).toList());
    }

    private static boolean isTunable(org.xinheng.spi.standard.Group group) {
        return group.weightParameter() != null;
    }

    /** In percent, as the tenant tuned it. */
    private String weight(org.xinheng.spi.standard.Group group) {
        return group.weightParameter() == null
                ? Integer.toString(group.weight())
                : scoring.value(group.weightParameter()).toString();
    }

    private Method.Criterion criterion(org.xinheng.spi.standard.Criterion criterion) {
        return new Method.Criterion(
                criterion.id(),
                criterion.label().zh(),
                edition.combine() == Combine.INDICATORS ? criterion.weight() : null,
                evidence.records(criterion.evidence()),
                evidence.window(criterion.evidence()),
                measures.measure(criterion.evidence(), criterion.measure()),
                scoring.steps(criterion),
                scoring.notes(criterion),
                basis(criterion.basis()));
    }

    private Method.Rule rule(GradeRule rule) {
        String grade = rule.grade() == null ? "" : named(rule.grade());
        String effect = switch (rule.effect()) {
            case DIRECT -> "直接定为" + grade;
            case AT_BEST -> "最高为" + grade;
            case AT_WORST -> "不低于" + grade;
            case ONE_LEVEL_DOWN -> "下降一级";
        };
        return new Method.Rule(rule.id(), rule.label().zh(), trigger(rule.trigger()), effect, basis(rule.basis()));
    }

    private List<String> trigger(Trigger trigger) {
        var said = new ArrayList<String>();
        switch (trigger) {
            case Trigger.Records(var about, var atLeast) -> {
                said.addAll(evidence.records(about));
                said.add(evidence.window(about) + "有%d条以上".formatted(atLeast));
            }
            case Trigger.Measured(var about, var measure, var from, var until, var whenNone) -> {
                said.addAll(evidence.records(about));
                said.add("%s，%s：%s%s"
                        .formatted(
                                evidence.window(about),
                                measures.measure(about, measure),
                                MeasureWords.range(measure, from, until),
                                whenNone ? "，或者没有可测的记录" : ""));
            }
            case Trigger.Listed(var lists) ->
                said.add("在下列名单之一上：" + lists.stream().map(words::list).sorted().collect(Collectors.joining("、")));
            case Trigger.Graded(var other, var grades) ->
                said.add("“%s”的等级为%s"
                        .formatted(
                                words.standard(other),
                                grades.stream()
                                        .sorted()
                                        .map(grade -> words.grade(other, grade))
                                        .collect(Collectors.joining("或"))));
        }
        return said;
    }

    private Method.@Nullable Newcomer newcomer(@Nullable Newcomer newcomer) {
        if (newcomer == null) {
            return null;
        }
        var who = new ArrayList<String>();
        if (newcomer.observedFor() != null) {
            who.add("成立不满" + EvidenceWords.period(newcomer.observedFor()) + "的");
        }
        if (newcomer.leastRecords() == 1) {
            who.add("没有任何有关记录的");
        } else if (newcomer.leastRecords() > 1) {
            who.add("有关记录不足%d条的".formatted(newcomer.leastRecords()));
        }
        return new Method.Newcomer(
                "%s，记为%s，不打分。已符合直接定级规则的除外。".formatted(String.join("，或者", who), named(newcomer.grade())),
                basis(newcomer.basis()));
    }

    private String named(String grade) {
        return edition.grades().stream()
                .filter(each -> each.id().equals(grade))
                .findFirst()
                .map(each -> Vocabulary.named(grade, each.label().zh()))
                .orElse(grade);
    }

    private List<Method.GradeLine> grades() {
        var lines = new ArrayList<Method.GradeLine>();
        Points above = null;
        for (Grade grade : edition.grades()) {
            Points from = lowest(grade);
            lines.add(new Method.GradeLine(
                    grade.id(),
                    grade.label().zh(),
                    grade.meaning(),
                    grade.colour(),
                    band(from, above),
                    standard.shows(edition, grade),
                    grade.supervision().label().zh(),
                    grade.supervision().note(),
                    grade.supervision().inspectionsPerYear(),
                    grade.supervision().samplingRate(),
                    channel(grade.supervision().channel()),
                    basis(grade.basis())));
            above = from == null ? above : from;
        }
        return lines;
    }

    private @Nullable Points lowest(Grade grade) {
        return grade.fromParameter() == null ? grade.from() : scoring.value(grade.fromParameter());
    }

    private String band(@Nullable Points from, @Nullable Points above) {
        if (from == null) {
            return "不打分";
        }
        if (above == null) {
            return least(from);
        }
        String most = isJustAbove(above) ? "不超过" + whole(above) + "分" : "不到" + above + "分";
        return from.compareTo(edition.floor()) <= 0 ? most : least(from) + "、" + most;
    }

    private static String least(Points from) {
        return isJustAbove(from) ? "高于" + whole(from) + "分" : from + "分以上";
    }

    /** Points have two places, so a band that begins at 0.01 begins with all that is more than 0. */
    private static boolean isJustAbove(Points points) {
        return Math.floorMod(points.hundredths(), 100) == 1;
    }

    private static Points whole(Points points) {
        return new Points(points.hundredths() - 1);
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case GREEN -> "绿色通道";
            case ROUTINE -> "常规办理";
            case STRENGTHENED -> "从严审查";
            case STRICT -> "全面审查";
        };
    }

    private Method.Parameter parameter(Parameter parameter) {
        return new Method.Parameter(
                parameter.id(),
                parameter.label().zh(),
                ScoringWords.shown(parameter.standard()),
                ScoringWords.shown(parameter.least()),
                ScoringWords.shown(parameter.most()),
                ScoringWords.shown(scoring.value(parameter.id())),
                own.containsKey(parameter.id()));
    }

    private Method.Past past(Edition each) {
        return new Method.Past(
                each.version(),
                each.from(),
                each.until(),
                each.isInForceOn(day),
                each.basis().act());
    }

    private Method.Basis basis(@Nullable LegalBasis own) {
        LegalBasis counts = own == null ? edition.basis() : own;
        String why = counts.invented() == null || own != null ? counts.invented() : "";
        return new Method.Basis(counts.act(), counts.article(), counts.publishedOn(), counts.url(), why);
    }

    /** Each act once; an entry with an address stands for those without. */
    private List<Method.Basis> acts() {
        var acts = new LinkedHashMap<String, Method.Basis>();
        collect(acts, edition.basis());
        edition.groups().forEach(group -> group.criteria().forEach(criterion -> collect(acts, criterion.basis())));
        edition.rules().forEach(rule -> collect(acts, rule.basis()));
        collect(acts, edition.newcomer() == null ? null : edition.newcomer().basis());
        edition.grades().forEach(grade -> collect(acts, grade.basis()));
        return List.copyOf(acts.values());
    }

    private static void collect(Map<String, Method.Basis> acts, @Nullable LegalBasis basis) {
        if (basis != null) {
            acts.merge(
                    basis.act(),
                    new Method.Basis(basis.act(), "", basis.publishedOn(), basis.url(), null),
                    (one, other) -> new Method.Basis(
                            one.act(),
                            "",
                            one.published() == null ? other.published() : one.published(),
                            one.url() == null ? other.url() : one.url(),
                            null));
        }
    }
}
