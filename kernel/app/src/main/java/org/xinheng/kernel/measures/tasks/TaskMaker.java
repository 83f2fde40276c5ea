package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.measures.ImplementingBody;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.definitions.measures.MeasureFinder;
import org.xinheng.definitions.measures.Standing;
import org.xinheng.definitions.measures.Verdict;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.lists.ListStandings;
import org.xinheng.kernel.lists.ListedEntry;
import org.xinheng.kernel.measures.statutes.StatuteHold;
import org.xinheng.kernel.tenancy.LawOfPlace;
import org.xinheng.kernel.tenancy.Unit;

/** What has to be done because of a subject's entries, or of a decision under a statute, on a day: the law's answer, without a look at what was pushed. */
@ApplicationScoped
class TaskMaker {

    private final Definitions definitions;
    private final LawOfPlace law;
    private final ListStandings standings;
    private final Implementers implementers;

    TaskMaker(Definitions definitions, LawOfPlace law, ListStandings standings, Implementers implementers) {
        this.definitions = definitions;
        this.law = law;
        this.standings = standings;
        this.implementers = implementers;
    }

    /**
     * A task that should be alive.
     *
     * @param bureau whose it is, or null: the platform's administrators
     * @param automatic the platform does it by itself
     */
    record Wanted(MeasureOrder order, @Nullable UUID bureau, boolean automatic, Origin origin) {

        String key() {
            return keyOf(order.follows(), order.measure(), order.body());
        }
    }

    /**
     * What a task follows from: an entry, or a decision under a statute.
     *
     * @param decider the bureau that decided, or null
     */
    record Origin(
            @Nullable UUID entry,
            @Nullable UUID record,
            @Nullable String list,
            @Nullable String statute,
            String label,
            String documentNo,
            String authority,
            @Nullable UUID decider,
            CaseSubject subject,
            boolean published) {

        static Origin of(ListedEntry entry) {
            return new Origin(
                    entry.id(),
                    null,
                    entry.list(),
                    null,
                    entry.listLabel(),
                    entry.documentNo(),
                    entry.authority(),
                    entry.bureau(),
                    entry.subject(),
                    entry.published());
        }

        static Origin of(StatuteHold hold) {
            return new Origin(
                    null,
                    hold.record(),
                    null,
                    hold.statute(),
                    hold.says(),
                    hold.documentNo(),
                    hold.authority(),
                    hold.bureau(),
                    hold.subject(),
                    hold.published());
        }
    }

    static String keyOf(UUID follows, String measure, String body) {
        return follows + "/" + measure + "/" + body;
    }

    /** The measures that count for the unit's tenant. */
    Collection<Measure> measures(Unit unit) {
        return definitions.measuresOf(law.packOf(unit.tenant())).values();
    }

    /** Everything wanted because of these entries of one subject; what other lists withhold is not. */
    List<Wanted> wanted(Unit unit, List<ListedEntry> entries, LocalDate day) {
        List<ListedEntry> counting =
                entries.stream().filter(entry -> entry.countsOn(day)).toList();
        if (counting.isEmpty()) {
            return List.of();
        }
        var subject = counting.getFirst().subject();
        List<Standing> holding = standings.of(unit, subject.subject(), subject.privateSubject(), day).stream()
                .map(standing -> (Standing) new Standing.Listed(
                        standing.list(),
                        standing.polarity(),
                        standing.listedOn(),
                        standing.endsOn(),
                        standing.id().toString()))
                .toList();
        Verdict verdict = new MeasureFinder(measures(unit)).applying(holding, null, day);
        var roster = implementers.roster(unit);
        var wanted = new ArrayList<Wanted>();
        Stream.concat(verdict.restrictions().stream(), verdict.incentives().stream())
                .forEach(applied -> counting.stream()
                        .filter(entry ->
                                entry.id().toString().equals(applied.because().reference()))
                        .forEach(entry -> applied.version()
                                .bodies()
                                .forEach(body -> wanted.add(task(applied, Origin.of(entry), body, roster)))));
        return wanted;
    }

    /** Everything wanted because of the decisions of one record, once each. */
    List<Wanted> wantedByStatute(Unit unit, List<StatuteHold> holds, LocalDate day) {
        if (holds.isEmpty()) {
            return List.of();
        }
        Map<String, StatuteHold> byReference =
                holds.stream().collect(Collectors.toMap(StatuteHold::reference, hold -> hold, (one, _) -> one));
        Verdict verdict = new MeasureFinder(measures(unit))
                .applying(holds.stream().map(StatuteHold::standing).toList(), null, day);
        var roster = implementers.roster(unit);
        var wanted = new LinkedHashMap<String, Wanted>();
        verdict.restrictions().forEach(applied -> {
            var origin = Origin.of(
                    Objects.requireNonNull(byReference.get(applied.because().reference())));
            applied.version().bodies().forEach(body -> {
                Wanted task = task(applied, origin, body, roster);
                wanted.putIfAbsent(task.key(), task);
            });
        });
        return List.copyOf(wanted.values());
    }

    private Wanted task(Verdict.Applied applied, Origin origin, String name, Implementers.Roster roster) {
        ImplementingBody body = Objects.requireNonNull(definitions.bodies().get(name), name);
        @Nullable
        UUID bureau = switch (body.by()) {
            case BUREAU -> roster.find(body).map(BureauView::id).orElse(null);
            case DECIDER -> roster.find(body).map(BureauView::id).orElse(origin.decider());
            case PLATFORM, OUTSIDE -> roster.find(body).map(BureauView::id).orElse(null);
        };
        boolean automatic = body.by() == ImplementingBody.By.PLATFORM;
        var order = new MeasureOrder(
                origin.entry(),
                origin.record(),
                origin.list(),
                origin.statute(),
                origin.label(),
                origin.documentNo(),
                origin.authority(),
                applied.measure().id(),
                applied.measure().label().zh(),
                applied.measure().kind(),
                applied.version().edition(),
                applied.version().effect(),
                applied.bases().stream().map(basis -> basis.basis().citation()).toList(),
                name,
                bureau == null && !automatic);
        return new Wanted(order, bureau, automatic, origin);
    }
}
