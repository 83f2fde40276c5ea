package org.xinheng.kernel.measures.tasks;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.MeasureVersion;
import org.xinheng.kernel.lists.ListedEntries;
import org.xinheng.kernel.measures.statutes.StatuteHolds;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.Work;

/**
 * Follows the law itself: on the day an edition of the measures, or a text that carries one, begins or ends, every entry is
 * looked at again. Also the first time a tenant is seen, so that entries from before are followed too.
 */
@ApplicationScoped
class FollowEditions {

    private static final int PART = 100;
    private static final int DECISIONS = 2000;

    private final Work work;
    private final ListedEntries entries;
    private final StatuteHolds statutes;
    private final TaskMaker maker;
    private final TaskBook book;
    private final TaskRepository tasks;
    private final Rounds rounds;
    private final Clock clock;

    FollowEditions(
            Work work,
            ListedEntries entries,
            StatuteHolds statutes,
            TaskMaker maker,
            TaskBook book,
            TaskRepository tasks,
            Rounds rounds,
            Clock clock) {
        this.work = work;
        this.entries = entries;
        this.statutes = statutes;
        this.maker = maker;
        this.book = book;
        this.tasks = tasks;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followAll() {
        rounds.whereThereAre("measures.follow-editions", """
                from (select tenant from list_entry where state = 'ACTIVE'
                      union all select tenant from measure_task where ended_on is null
                      union all select id from tenant t where exists (select from record r where r.tenant = t.id)) concerned
                """, LocalDate.now(clock), this::followIn);
    }

    /** Looks at every entry of a tenant when the law changed since the last time; whether it did. */
    boolean followIn(int tenant) {
        LocalDate today = LocalDate.now(clock);
        Actor actor = Actor.system(tenant);
        boolean due = work.run(actor, "measures.look", unit -> {
            LocalDate swept = tasks.sweptThrough(unit).orElse(null);
            return swept == null
                    || (swept.isBefore(today)
                            && maker.measures(unit).stream()
                                    .flatMap(measure -> measure.versions().stream())
                                    .flatMap(FollowEditions::turns)
                                    .anyMatch(day -> day.isAfter(swept) && !day.isAfter(today)));
        });
        @Nullable UUID last = null;
        while (due) {
            UUID from = last;
            List<UUID> part = work.run(actor, "measures.follow-editions", unit -> {
                List<UUID> next = entries.listActive(unit, from, PART);
                next.forEach(entry -> book.follow(unit, entry));
                return next;
            });
            if (part.isEmpty()) {
                break;
            }
            last = part.getLast();
        }
        if (due) {
            followDecisions(actor, today);
        }
        // Terms run out on every day.
        work.change(
                actor,
                "measures.follow-terms",
                unit -> tasks.listHolding(unit).forEach(record -> book.followRecord(unit, record)));
        work.change(actor, "measures.looked", unit -> tasks.swept(unit, today));
        return due;
    }

    /** Looks at every decision that a statute may name. */
    private void followDecisions(Actor actor, LocalDate today) {
        @Nullable UUID last = null;
        do {
            UUID from = last;
            last = work.run(actor, "measures.follow-decisions", unit -> {
                        var part = statutes.listDecided(unit, maker.measures(unit), today, from, DECISIONS);
                        part.holding().forEach(record -> book.followRecord(unit, record));
                        return Optional.ofNullable(part.last());
                    })
                    .orElse(null);
        } while (last != null);
    }

    /** The days on which something about a version changes. */
    private static Stream<LocalDate> turns(MeasureVersion version) {
        return Stream.concat(
                        Stream.of(version.from(), version.until()),
                        version.bases().stream().flatMap(basis -> Stream.of(basis.from(), basis.until())))
                .filter(Objects::nonNull);
    }
}
