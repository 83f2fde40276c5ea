package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.Improvement.Act;
import org.xinheng.spi.evaluation.Improvement.Step;

/** What happens, day by day, between today and the day a better grade is reached, in words. */
final class Timeline {

    private final Outlook outlook;
    private final SubjectFile file;
    private final Evaluation now;
    private final NavigableSet<LocalDate> days;

    Timeline(Outlook outlook, SubjectFile file, Evaluation now, NavigableSet<LocalDate> days) {
        this.outlook = outlook;
        this.file = file;
        this.now = now;
        this.days = days;
    }

    /** The file when these acts are done. */
    static SubjectFile after(SubjectFile file, List<Act> done) {
        if (done.isEmpty()) {
            return file;
        }
        var gone = new HashSet<UUID>();
        for (Act act : done) {
            gone.add(
                    switch (act) {
                        case Act.Repair repair -> repair.facts().id();
                        case Act.Leave leave -> leave.listing().id();
                    });
        }
        return new SubjectFile(
                file.kind(),
                file.code(),
                file.name(),
                file.registeredOn(),
                file.records().stream()
                        .filter(facts -> !gone.contains(facts.id()))
                        .toList(),
                file.listings().stream()
                        .filter(listing -> !gone.contains(listing.id()))
                        .toList(),
                file.grades());
    }

    /** The steps up to and including the day; each act on the first day it can be done. */
    List<Step> until(LocalDate last, List<Act> acts) {
        var steps = new ArrayList<Step>();
        var done = new ArrayList<Act>();
        Evaluation before = now;
        for (LocalDate day : days.headSet(last, true)) {
            Evaluation passed = day.equals(now.asOf())
                    ? now
                    : outlook.on(day, after(file, done)).orElse(null);
            if (passed != null && !sameResult(before, passed)) {
                steps.add(byTime(day, before, passed));
            }
            before = passed == null ? before : passed;
            for (Act act : acts) {
                if (!act.from().equals(day)) {
                    continue;
                }
                done.add(act);
                Evaluation acted = outlook.on(day, after(file, done)).orElse(before);
                steps.add(byAct(day, act, before, acted));
                before = acted;
            }
        }
        return steps;
    }

    private static boolean sameResult(Evaluation one, Evaluation other) {
        return one.score().equals(other.score())
                && one.grade().id().equals(other.grade().id())
                && gradeRules(one).equals(gradeRules(other));
    }

    private static Set<String> gradeRules(Evaluation evaluation) {
        return evaluation.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.GRADE)
                .map(Finding::rule)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Step step(
            LocalDate day,
            Step.Kind kind,
            @Nullable Act act,
            List<RecordFacts> records,
            Evaluation before,
            Evaluation then,
            String words) {
        Points gained = new Points(then.score().hundredths() - before.score().hundredths());
        var note = new StringBuilder(words);
        var gone = new LinkedHashSet<>(gradeRules(before));
        gone.removeAll(gradeRules(then));
        if (!gone.isEmpty()) {
            note.append("不再适用").append(labels(before, gone)).append("。");
        }
        if (gained.hundredths() != 0) {
            note.append(gained.hundredths() > 0 ? "得分 +" : "得分 ")
                    .append(gained)
                    .append("，为 ")
                    .append(then.score())
                    .append(" 分。");
        }
        if (!before.grade().id().equals(then.grade().id())) {
            note.append("等级由 ")
                    .append(before.grade().id())
                    .append(" 变为 ")
                    .append(then.grade().id())
                    .append("。");
        }
        return new Step(
                day, kind, act, records, gained, then.score(), then.grade().id(), note.toString());
    }

    private static String labels(Evaluation evaluation, Set<String> rules) {
        return evaluation.findings().stream()
                .filter(finding -> rules.contains(finding.rule()))
                .map(finding -> "“" + finding.label().zh() + "”")
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private Step byAct(LocalDate day, Act act, Evaluation before, Evaluation then) {
        String since = day.isAfter(now.asOf()) ? day + " 起可以" : "现在即可";
        return switch (act) {
            case Act.Repair repair ->
                step(
                        day,
                        Step.Kind.REPAIR,
                        act,
                        List.of(repair.facts()),
                        before,
                        then,
                        since + "申请修复" + name(repair.facts()) + "，修复后不再计入。");
            case Act.Leave leave ->
                step(
                        day,
                        Step.Kind.LEAVE,
                        act,
                        List.of(),
                        before,
                        then,
                        since + "在履行义务后申请移出名单“" + leave.listing().list() + "”。");
        };
    }

    static String name(RecordFacts facts) {
        String number = facts.documentNo().isBlank() ? "未编号" : facts.documentNo();
        return "“" + number + "”（" + facts.decidedOn() + "）";
    }

    private Step byTime(LocalDate day, Evaluation before, Evaluation then) {
        Map<UUID, Set<String>> counted = rulesByRecord(before);
        Map<UUID, Set<String>> counts = rulesByRecord(then);
        var ended = new ArrayList<RecordFacts>();
        for (RecordFacts facts : file.records()) {
            var lost = new TreeSet<>(counted.getOrDefault(facts.id(), Set.of()));
            lost.removeAll(counts.getOrDefault(facts.id(), Set.of()));
            if (!lost.isEmpty()) {
                ended.add(facts);
            }
        }
        if (ended.isEmpty()) {
            String rules = changed(before, then);
            return step(
                    day,
                    Step.Kind.TIME,
                    null,
                    List.of(),
                    before,
                    then,
                    day + " 起" + (rules.isEmpty() ? "期限届满。" : rules + "的期限届满。"));
        }
        int gained = then.score().compareTo(before.score());
        String names = ended.stream().map(Timeline::name).collect(Collectors.joining("、"));
        boolean validity = ended.stream()
                .allMatch(facts -> facts.validUntil() != null
                        && facts.validUntil().plusDays(1).equals(day));
        String words = day + " 起" + names + (validity ? "有效期届满，" : "超出统计期，")
                + (gained > 0 ? "不再扣分。" : gained < 0 ? "不再加分。" : "不再计入。");
        return step(day, Step.Kind.EXPIRY, null, ended, before, then, words);
    }

    private static Map<UUID, Set<String>> rulesByRecord(Evaluation evaluation) {
        var rules = new HashMap<UUID, Set<String>>();
        for (Finding finding : evaluation.findings()) {
            for (UUID id : finding.records()) {
                rules.computeIfAbsent(id, _ -> new HashSet<>()).add(finding.rule());
            }
        }
        return rules;
    }

    /** The criteria that are worth something else, by name. */
    private static String changed(Evaluation before, Evaluation then) {
        var points = new HashMap<String, Points>();
        before.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.CRITERION)
                .forEach(finding -> points.put(finding.rule(), finding.points()));
        return then.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.CRITERION
                        && !finding.points().equals(points.get(finding.rule())))
                .map(finding -> "“" + finding.label().zh() + "”")
                .collect(Collectors.joining("、"));
    }
}
