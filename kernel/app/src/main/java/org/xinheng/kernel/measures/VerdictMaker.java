package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.definitions.measures.MeasureFinder;
import org.xinheng.definitions.measures.Standing;
import org.xinheng.definitions.measures.Verdict;
import org.xinheng.kernel.lists.ListStanding;
import org.xinheng.kernel.lists.ListStandings;
import org.xinheng.kernel.measures.statutes.StatuteHold;
import org.xinheng.kernel.measures.statutes.StatuteHolds;
import org.xinheng.kernel.tenancy.LawOfPlace;
import org.xinheng.kernel.tenancy.Unit;

/** From a subject's places on lists, and the decisions by which statutes hold it, to the measures that apply, in the words of the answer. */
@ApplicationScoped
class VerdictMaker {

    private final Definitions definitions;
    private final LawOfPlace law;
    private final ListStandings standings;
    private final StatuteHolds statutes;

    VerdictMaker(Definitions definitions, LawOfPlace law, ListStandings standings, StatuteHolds statutes) {
        this.definitions = definitions;
        this.law = law;
        this.standings = standings;
        this.statutes = statutes;
    }

    /** A verdict and its words. */
    record Made(Verdict verdict, CheckView.Answer answer) {}

    Made make(Unit unit, CheckSubject subject, @Nullable Matter matter, LocalDate day) {
        var measures = measures(unit);
        return made(
                new MeasureFinder(measures),
                standings.of(unit, subject.subject(), subject.privateSubject(), day),
                statutes.of(unit, measures, subject.subject(), subject.privateSubject(), day),
                matter,
                day);
    }

    /** The same for many at once, by their own numbers. */
    Map<Integer, Made> makeAll(Unit unit, Map<Integer, CheckSubject> subjects, @Nullable Matter matter, LocalDate day) {
        var measures = measures(unit);
        var finder = new MeasureFinder(measures);
        List<UUID> ids =
                subjects.values().stream().map(VerdictMaker::id).distinct().toList();
        Map<UUID, List<ListStanding>> places = standings.ofAll(unit, ids, day);
        Map<UUID, List<StatuteHold>> holds = statutes.ofAll(unit, measures, ids, day);
        var made = new HashMap<Integer, Made>();
        subjects.forEach((line, subject) -> made.put(
                line,
                made(
                        finder,
                        places.getOrDefault(id(subject), List.of()),
                        holds.getOrDefault(id(subject), List.of()),
                        matter,
                        day)));
        return made;
    }

    private static UUID id(CheckSubject subject) {
        UUID id = subject.subject() == null ? subject.privateSubject() : subject.subject();
        return java.util.Objects.requireNonNull(id);
    }

    private static Made made(
            MeasureFinder finder,
            List<ListStanding> places,
            List<StatuteHold> holds,
            @Nullable Matter matter,
            LocalDate day) {
        Map<String, CheckView.Because> byId = new HashMap<>();
        List<Standing> holding = new ArrayList<>();
        places.forEach(entry -> {
            byId.put(entry.id().toString(), because(entry));
            holding.add(new Standing.Listed(
                    entry.list(),
                    entry.polarity(),
                    entry.listedOn(),
                    entry.endsOn(),
                    entry.id().toString()));
        });
        holds.forEach(hold -> {
            byId.put(hold.reference(), because(hold));
            holding.add(hold.standing());
        });
        Verdict verdict = finder.applying(holding, matter, day);
        return new Made(
                verdict,
                new CheckView.Answer(
                        lines(verdict.restrictions(), byId),
                        lines(verdict.incentives(), byId),
                        lines(verdict.withheld(), byId),
                        verdict.noted().stream()
                                .map(standing -> because(byId, standing))
                                .toList(),
                        List.of()));
    }

    /** The measures a place on a list brings on a day, whatever the matter. */
    List<Measure> measuresOf(Unit unit, String list, Polarity polarity, LocalDate day) {
        var place = new Standing.Listed(list, polarity, day, day.plusDays(1), list);
        Verdict verdict = new MeasureFinder(measures(unit)).applying(List.of(place), null, day);
        return Stream.of(verdict.restrictions(), verdict.incentives(), verdict.withheld())
                .flatMap(List::stream)
                .map(Verdict.Applied::measure)
                .toList();
    }

    private java.util.Collection<Measure> measures(Unit unit) {
        return definitions.measuresOf(law.packOf(unit.tenant())).values();
    }

    private static List<CheckView.Line> lines(List<Verdict.Applied> applied, Map<String, CheckView.Because> byId) {
        return applied.stream()
                .map(each -> new CheckView.Line(
                        each.measure().id(),
                        each.measure().label().zh(),
                        each.measure().kind().label(),
                        each.version().effect(),
                        each.version().edition(),
                        each.version().bodies(),
                        each.bases().stream()
                                .map(basis -> basis.basis().citation())
                                .toList(),
                        each.bases().stream().allMatch(basis -> basis.basis().verified()),
                        each.until(),
                        because(byId, each.because())))
                .toList();
    }

    private static CheckView.Because because(Map<String, CheckView.Because> byId, Standing standing) {
        return java.util.Objects.requireNonNull(byId.get(standing.reference()));
    }

    private static CheckView.Because because(StatuteHold hold) {
        return new CheckView.Because(
                hold.statute(),
                hold.says(),
                CheckView.Because.STATUTE,
                hold.documentNo(),
                hold.authority(),
                hold.from(),
                hold.until());
    }

    private static CheckView.Because because(ListStanding entry) {
        return new CheckView.Because(
                entry.list(),
                entry.listLabel(),
                entry.polarity().name(),
                entry.documentNo(),
                entry.authority(),
                entry.listedOn(),
                entry.endsOn());
    }
}
