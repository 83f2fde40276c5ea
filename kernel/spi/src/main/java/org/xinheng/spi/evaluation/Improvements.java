package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Listing;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.Improvement.Act;
import org.xinheng.spi.evaluation.Improvement.Opening;
import org.xinheng.spi.evaluation.Improvement.Outcome;
import org.xinheng.spi.evaluation.Improvement.Way;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.Group;
import org.xinheng.spi.standard.Measure;

/**
 * Finds how a subject gets a better grade: by having records repaired, by leaving lists, by waiting until records end. It
 * assumes that no new record comes. A pure function of outlook, file and day; the same input gives the same ways.
 *
 * @since SPI 1.0
 */
public final class Improvements {

    /** How far ahead is looked, in years; also ended by the edition. */
    public static final int YEARS_AHEAD = 5;

    /** Evaluations spent on trying every set of acts; beyond that, acts are chosen one by one. */
    private static final int EXACT = 20_000;

    /** Evaluations spent in all. */
    private static final int MOST = 40_000;

    private final Outlook outlook;
    private final SubjectFile file;
    private final LocalDate today;
    private final Evaluation now;
    private final Map<String, Integer> rank = new HashMap<>();
    private final List<Act> acts;
    private int spent;
    private boolean exact = true;

    private Improvements(
            Outlook outlook, SubjectFile file, LocalDate today, Evaluation now, Edition edition, Mendable can) {
        this.outlook = outlook;
        this.file = file;
        this.today = today;
        this.now = now;
        for (Grade grade : edition.grades()) {
            if (grade.hasBand()) {
                rank.put(grade.id(), rank.size());
            }
        }
        this.acts = actsOf(file, today, can);
    }

    /**
     * How the subject gets a better grade.
     *
     * @return empty if the standard is not in force today or not about the subject
     * @throws EvaluationException as {@link Outlook#on}
     */
    public static Optional<Improvement> of(Outlook outlook, SubjectFile file, LocalDate today, Mendable mendable) {
        Optional<Edition> edition = outlook.edition(today);
        Optional<Evaluation> now = outlook.on(today, file);
        if (edition.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Improvements(outlook, file, today, now.get(), edition.get(), mendable).find(edition.get()));
    }

    private Improvement find(Edition edition) {
        LocalDate ends = today.plusYears(YEARS_AHEAD);
        LocalDate horizon = edition.until() != null && !edition.until().isAfter(ends)
                ? edition.until().minusDays(1)
                : ends;
        Integer at = rank.get(now.grade().id());
        if (at == null) {
            return result(Outcome.NOT_GRADED_YET, null, List.of(), edition, horizon);
        }
        if (at == 0) {
            return result(Outcome.BEST_ALREADY, null, List.of(), edition, horizon);
        }
        Grade target = edition.grades().stream()
                .filter(grade -> Objects.equals(rank.get(grade.id()), at - 1))
                .findFirst()
                .orElseThrow();
        NavigableSet<LocalDate> days = new TreeSet<>(TurningDays.of(outlook, file, today, horizon));
        days.add(today);
        acts.stream().map(Act::from).filter(from -> !from.isAfter(horizon)).forEach(days::add);
        var ways = new ArrayList<Way>();
        int fewer = acts.size() + 1;
        for (LocalDate day : days) {
            Found found = search(day, fewer, at);
            if (found != null) {
                var timeline = new Timeline(outlook, file, now, days);
                ways.add(new Way(
                        day,
                        found.acts(),
                        evaluate(day, found.acts()).orElseThrow(),
                        found.minimal(),
                        timeline.until(day, found.acts())));
                fewer = found.acts().size();
            }
            if (fewer == 0) {
                break;
            }
        }
        return result(ways.isEmpty() ? Outcome.OUT_OF_REACH : Outcome.REACHABLE, target, ways, edition, horizon);
    }

    private Improvement result(
            Outcome outcome, @Nullable Grade target, List<Way> ways, Edition edition, LocalDate horizon) {
        // A grade's band ends, as it counts, where the next better one begins.
        Points next = target == null ? null : now.grade().until();
        Points missing =
                next == null ? null : new Points(next.hundredths() - now.score().hundredths());
        return new Improvement(now, outcome, target, missing, ways, openings(edition), exact, horizon);
    }

    private record Found(List<Act> acts, boolean minimal) {}

    /** The smallest set of fewer acts than given that reaches a better grade on the day; null if there is none. */
    private @Nullable Found search(LocalDate day, int fewer, int at) {
        if (isBetter(day, List.of(), at)) {
            return new Found(List.of(), true);
        }
        List<Act> possible = possible(day);
        int size = 1;
        while (size < fewer && size <= possible.size() && sets(possible.size(), size) <= EXACT - spent) {
            List<Act> found = combination(possible, 0, size, new ArrayList<>(), day, at);
            if (found != null) {
                return new Found(found, true);
            }
            size++;
        }
        if (size >= fewer || size > possible.size()) {
            return null;
        }
        exact = false;
        if (!isBetter(day, possible, at)) {
            return null;
        }
        List<Act> chosen = greedy(possible, day, at);
        return chosen == null || chosen.size() >= fewer ? null : new Found(chosen, chosen.size() <= size);
    }

    /** Every set of that size in turn, in the order of the acts. */
    private @Nullable List<Act> combination(
            List<Act> possible, int from, int size, List<Act> chosen, LocalDate day, int at) {
        if (chosen.size() == size) {
            return isBetter(day, chosen, at) ? List.copyOf(chosen) : null;
        }
        for (int i = from; i <= possible.size() - (size - chosen.size()); i++) {
            chosen.add(possible.get(i));
            List<Act> found = combination(possible, i + 1, size, chosen, day, at);
            if (found != null) {
                return found;
            }
            chosen.removeLast();
        }
        return null;
    }

    /** Adds the act that helps most until the grade is better, then leaves out what is not needed. */
    private @Nullable List<Act> greedy(List<Act> possible, LocalDate day, int at) {
        var left = new ArrayList<>(possible);
        var chosen = new ArrayList<Act>();
        while (!isBetter(day, chosen, at)) {
            if (left.isEmpty() || spent + left.size() > MOST) {
                return null;
            }
            Act best = null;
            Evaluation reached = null;
            for (Act act : left) {
                chosen.add(act);
                Evaluation tried = evaluate(day, chosen).orElse(null);
                chosen.removeLast();
                if (best == null || helpsMore(tried, reached)) {
                    best = act;
                    reached = tried;
                }
            }
            chosen.add(Objects.requireNonNull(best));
            left.remove(best);
        }
        for (Act act : List.copyOf(chosen)) {
            var without = new ArrayList<>(chosen);
            without.remove(act);
            if (isBetter(day, without, at)) {
                chosen.remove(act);
            }
        }
        chosen.sort(Comparator.comparingInt(acts::indexOf));
        return chosen;
    }

    private boolean helpsMore(@Nullable Evaluation one, @Nullable Evaluation other) {
        if (one == null || other == null) {
            return one != null;
        }
        int byGrade = Integer.compare(rankOf(other), rankOf(one));
        return byGrade > 0 || (byGrade == 0 && one.score().compareTo(other.score()) > 0);
    }

    private int rankOf(Evaluation evaluation) {
        return rank.getOrDefault(evaluation.grade().id(), Integer.MAX_VALUE);
    }

    private boolean isBetter(LocalDate day, List<Act> done, int at) {
        return evaluate(day, done).filter(then -> rankOf(then) < at).isPresent();
    }

    private Optional<Evaluation> evaluate(LocalDate day, List<Act> done) {
        spent++;
        return outlook.on(day, Timeline.after(file, done));
    }

    private static long sets(int of, int size) {
        long sets = 1;
        for (int i = 1; i <= size && sets < MOST; i++) {
            sets = sets * (of - size + i) / i;
        }
        return sets;
    }

    private static List<Act> actsOf(SubjectFile file, LocalDate today, Mendable can) {
        var acts = new ArrayList<Act>();
        for (RecordFacts facts : file.records()) {
            LocalDate from = can.repairableFrom(facts);
            if (from != null) {
                acts.add(new Act.Repair(facts, from.isBefore(today) ? today : from));
            }
        }
        for (Listing listing : file.listings()) {
            LocalDate from = can.leavableFrom(listing);
            if (from != null && listing.holdsOn(today)) {
                acts.add(new Act.Leave(listing, from.isBefore(today) ? today : from));
            }
        }
        return acts;
    }

    /** The acts that can have been done by the day and could matter then. */
    private List<Act> possible(LocalDate day) {
        var evidence = new ArrayList<Map.Entry<Evidence, RecordTest>>();
        var whole = new TreeSet<String>();
        for (Edition edition : outlook.editions(day, day)) {
            whole.addAll(NeedsOfEdition.of(edition).wholeItems());
            for (Evidence each : TurningDays.evidenceOf(edition)) {
                evidence.add(Map.entry(each, RecordTest.of(each, day)));
            }
        }
        return acts.stream()
                .filter(act -> !act.from().isAfter(day))
                .filter(act -> switch (act) {
                    case Act.Repair repair ->
                        whole.contains(repair.facts().item())
                                || evidence.stream()
                                        .anyMatch(each -> each.getKey()
                                                        .items()
                                                        .contains(repair.facts().item())
                                                && each.getValue().holds(repair.facts()));
                    case Act.Leave leave -> leave.listing().holdsOn(day);
                })
                .toList();
    }

    private List<Opening> openings(Edition edition) {
        var criteria = new LinkedHashMap<String, Criterion>();
        for (Group group : edition.groups()) {
            group.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion));
        }
        var openings = new ArrayList<Opening>();
        for (Finding finding : now.findings()) {
            Criterion criterion = finding.kind() == Finding.Kind.CRITERION ? criteria.get(finding.rule()) : null;
            Points max = finding.max();
            if (criterion == null
                    || (max != null && max.compareTo(finding.points()) <= 0)
                    || (max != null && max.hundredths() <= 0)) {
                continue;
            }
            boolean clean = criterion.measure() instanceof Measure.CleanFor;
            openings.add(new Opening(
                    finding.group(),
                    finding.rule(),
                    finding.label(),
                    finding.points(),
                    max == null
                            ? null
                            : new Points(max.hundredths() - finding.points().hundredths()),
                    clean ? Set.of() : criterion.evidence().items(),
                    finding.clause()));
        }
        openings.sort(Comparator.comparing(Opening::missing, Comparator.nullsLast(Comparator.<Points>reverseOrder())));
        return openings;
    }
}
