package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.measures.ImplementingBody;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.definitions.measures.MeasureFinder;
import org.xinheng.definitions.measures.Standing;
import org.xinheng.definitions.measures.Verdict;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.lists.ListStandings;
import org.xinheng.kernel.lists.ListedEntry;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;

/** What has to be done because of a subject's entries on a day: the law's answer, without a look at what was pushed. */
@ApplicationScoped
class TaskMaker {

    private final Definitions definitions;
    private final TenantDirectory tenants;
    private final ListStandings standings;
    private final Implementers implementers;

    TaskMaker(Definitions definitions, TenantDirectory tenants, ListStandings standings, Implementers implementers) {
        this.definitions = definitions;
        this.tenants = tenants;
        this.standings = standings;
        this.implementers = implementers;
    }

    /**
     * A task that should be alive.
     *
     * @param bureau whose it is, or null: the platform's administrators
     * @param automatic the platform does it by itself
     */
    record Wanted(MeasureOrder order, @Nullable UUID bureau, boolean automatic, ListedEntry entry) {

        String key() {
            return keyOf(order.entry(), order.measure(), order.body());
        }
    }

    static String keyOf(UUID entry, String measure, String body) {
        return entry + "/" + measure + "/" + body;
    }

    /** The measures that count for the unit's tenant. */
    Collection<Measure> measures(Unit unit) {
        String slug = tenants.lineage(unit.tenant()).stream()
                .map(TenantRef::slug)
                .filter(definitions.tenants()::containsKey)
                .findFirst()
                .orElse("");
        return definitions.measuresOf(slug).values();
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
                                .forEach(body -> wanted.add(task(applied, entry, body, roster)))));
        return wanted;
    }

    private Wanted task(Verdict.Applied applied, ListedEntry entry, String name, Implementers.Roster roster) {
        ImplementingBody body = Objects.requireNonNull(definitions.bodies().get(name), name);
        @Nullable
        UUID bureau = switch (body.by()) {
            case BUREAU -> roster.find(body).map(BureauView::id).orElse(null);
            case DECIDER -> roster.find(body).map(BureauView::id).orElse(entry.bureau());
            case PLATFORM, OUTSIDE -> roster.find(body).map(BureauView::id).orElse(null);
        };
        boolean automatic = body.by() == ImplementingBody.By.PLATFORM;
        var order = new MeasureOrder(
                entry.id(),
                entry.list(),
                entry.listLabel(),
                entry.documentNo(),
                entry.authority(),
                applied.measure().id(),
                applied.measure().label().zh(),
                applied.measure().kind(),
                applied.version().edition(),
                applied.version().effect(),
                applied.bases().stream().map(basis -> basis.basis().citation()).toList(),
                name,
                bureau == null && !automatic);
        return new Wanted(order, bureau, automatic, entry);
    }
}
