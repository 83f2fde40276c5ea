package org.xinheng.kernel.evaluation.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.Evaluation;

/**
 * Counts subjects by their grade before and after. Its size depends on how many grades and scores there are, not on how many
 * subjects. Counting in parts and adding them up gives the same, whatever the parts. For one thread.
 */
final class WhatIfTally {

    private static final int MOVERS = 50;
    private static final int STEPS = 20;

    /** One distribution, counted like the summary of a run. */
    static final class Side {
        private int graded;
        private final Map<String, Integer> grades = new TreeMap<>();
        private final Map<List<String>, Integer> kinds = new TreeMap<>(BY_TEXT);
        private final Map<List<String>, Integer> sizes = new TreeMap<>(BY_TEXT);
        private final TreeMap<Long, Integer> scores = new TreeMap<>();

        private void add(SubjectFile file, Evaluation evaluation, int records) {
            String grade = evaluation.grade().id();
            graded++;
            grades.merge(grade, 1, Integer::sum);
            kinds.merge(List.of(file.kind().name(), grade), 1, Integer::sum);
            sizes.merge(List.of(sizeOf(records), grade), 1, Integer::sum);
            scores.merge(evaluation.score().hundredths(), 1, Integer::sum);
        }

        private void add(Side other) {
            graded += other.graded;
            other.grades.forEach((key, count) -> grades.merge(key, count, Integer::sum));
            other.kinds.forEach((key, count) -> kinds.merge(key, count, Integer::sum));
            other.sizes.forEach((key, count) -> sizes.merge(key, count, Integer::sum));
            other.scores.forEach((key, count) -> scores.merge(key, count, Integer::sum));
        }

        RunSummary summary() {
            return new RunSummary(
                    graded,
                    grades.entrySet().stream()
                            .map(each -> new RunSummary.GradeCount(each.getKey(), each.getValue()))
                            .toList(),
                    parts(kinds),
                    parts(sizes),
                    buckets(),
                    null);
        }

        private static List<RunSummary.Part> parts(Map<List<String>, Integer> counts) {
            return counts.entrySet().stream()
                    .map(each -> new RunSummary.Part(
                            each.getKey().get(0), each.getKey().get(1), each.getValue()))
                    .toList();
        }

        private List<RunSummary.Bucket> buckets() {
            if (scores.isEmpty()) {
                return List.of();
            }
            long low = scores.firstKey();
            long width = width(low, scores.lastKey());
            var buckets = new TreeMap<Long, Integer>();
            scores.forEach((score, count) -> buckets.merge(step(score, low, width), count, Integer::sum));
            return buckets.entrySet().stream()
                    .map(each -> new RunSummary.Bucket(each.getKey(), each.getKey() + width, each.getValue()))
                    .toList();
        }
    }

    private static final Comparator<List<String>> BY_TEXT =
            Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast);

    /** A subject that may be among those that change most; its reasons are told at the end. */
    private record Candidate(UUID id, String code, String name, int steps, Evaluation was, Evaluation is) {

        long moved() {
            return Math.abs(is.score().hundredths() - was.score().hundredths());
        }
    }

    private static final Comparator<Candidate> MOST_FIRST = Comparator.comparingInt(Candidate::steps)
            .thenComparingLong(Candidate::moved)
            .reversed()
            .thenComparing(Candidate::code)
            .thenComparing(Candidate::id);

    private final Map<String, Integer> rank;
    private final Side before = new Side();
    private final Side after = new Side();
    private final Map<List<String>, Integer> moves = new HashMap<>();
    private final PriorityQueue<Candidate> movers = new PriorityQueue<>(MOST_FIRST.reversed());
    private int changed;
    private int better;
    private int worse;
    private int scoreChanged;

    /** @param rank of each grade, the best 0 */
    WhatIfTally(Map<String, Integer> rank) {
        this.rank = rank;
    }

    /** Counts one subject. */
    void add(UUID id, SubjectFile file, int records, Evaluation was, Evaluation is) {
        before.add(file, was, records);
        after.add(file, is, records);
        String from = was.grade().id();
        String to = is.grade().id();
        moves.merge(List.of(from, to), 1, Integer::sum);
        boolean moved = !was.score().equals(is.score());
        scoreChanged += moved ? 1 : 0;
        int steps = rank.getOrDefault(from, 0) - rank.getOrDefault(to, 0);
        changed += from.equals(to) ? 0 : 1;
        better += steps > 0 ? 1 : 0;
        worse += steps < 0 ? 1 : 0;
        if (moved || !from.equals(to)) {
            offer(new Candidate(id, file.code(), file.name(), Math.abs(steps), was, is));
        }
    }

    private void offer(Candidate candidate) {
        movers.add(candidate);
        if (movers.size() > MOVERS) {
            movers.poll();
        }
    }

    /** Adds what another part counted. */
    void add(WhatIfTally other) {
        before.add(other.before);
        after.add(other.after);
        other.moves.forEach((move, count) -> moves.merge(move, count, Integer::sum));
        changed += other.changed;
        better += other.better;
        worse += other.worse;
        scoreChanged += other.scoreChanged;
        other.movers.forEach(this::offer);
    }

    /** What has been counted so far, as a view. */
    WhatIfView view(WhatIf trial, WhatIfView.State state, double progress, @Nullable String stopped, long millis) {
        return new WhatIfView(
                trial.standard(),
                trial.label(),
                trial.edition(),
                trial.source().plugin(),
                trial.source().version(),
                trial.asOf(),
                trial.parameters(),
                trial.bands(),
                state,
                progress,
                stopped,
                millis,
                changed,
                better,
                worse,
                scoreChanged,
                before.summary(),
                after.summary(),
                pairs(),
                moves.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(BY_TEXT))
                        .map(each -> new RunSummary.Move(
                                each.getKey().get(0), each.getKey().get(1), each.getValue()))
                        .toList(),
                movers.stream()
                        .sorted(MOST_FIRST)
                        .map(each -> mover(each, trial.bands()))
                        .toList());
    }

    private List<WhatIfView.Pair> pairs() {
        if (before.scores.isEmpty()) {
            return List.of();
        }
        long low = Math.min(before.scores.firstKey(), after.scores.firstKey());
        long high = Math.max(before.scores.lastKey(), after.scores.lastKey());
        long width = width(low, high);
        var pairs = new ArrayList<WhatIfView.Pair>();
        for (long from = low; from <= high; from += width) {
            pairs.add(new WhatIfView.Pair(from, from + width, count(before, from, width), count(after, from, width)));
        }
        return pairs;
    }

    private static int count(Side side, long from, long width) {
        return side.scores.subMap(from, from + width).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static RunSummary.Mover mover(Candidate candidate, List<RunSummary.Reason> bands) {
        Evaluation was = candidate.was();
        Evaluation is = candidate.is();
        Map<String, Long> before = points(was);
        Map<String, Long> after = points(is);
        var rules = new TreeSet<>(before.keySet());
        rules.addAll(after.keySet());
        var reasons = new ArrayList<RunSummary.Reason>();
        for (String rule : rules) {
            long from = before.getOrDefault(rule, 0L);
            long to = after.getOrDefault(rule, 0L);
            if (from != to) {
                reasons.add(new RunSummary.Reason(rule, from, to));
            }
        }
        if (!was.grade().id().equals(is.grade().id())) {
            reasons.addAll(bands);
        }
        boolean person = candidate.code().isEmpty();
        return new RunSummary.Mover(
                person ? candidate.id() : null,
                person ? null : candidate.code(),
                candidate.name(),
                was.grade().id(),
                is.grade().id(),
                was.score().hundredths(),
                is.score().hundredths(),
                reasons);
    }

    private static Map<String, Long> points(Evaluation evaluation) {
        var points = new HashMap<String, Long>();
        evaluation
                .findings()
                .forEach(
                        finding -> points.merge(finding.rule(), finding.points().hundredths(), Long::sum));
        return points;
    }

    private static long width(long low, long high) {
        return Math.max(1, (high - low) / STEPS + 1);
    }

    private static long step(long score, long low, long width) {
        return low + width * ((score - low) / width);
    }

    private static String sizeOf(int records) {
        return records <= 1 ? "1" : records <= 5 ? "2–5" : records <= 20 ? "6–20" : "21+";
    }
}
