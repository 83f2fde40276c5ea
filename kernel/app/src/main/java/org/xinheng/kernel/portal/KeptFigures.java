package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Figures of each tenant, counted at most every ten minutes, whoever asks; the page says when. Safe for many threads: those
 * who ask for a tenant while it is counted wait for the one count.
 */
@ApplicationScoped
class KeptFigures {

    static final Duration KEPT = Duration.ofMinutes(10);

    private final FiguresRepository counted;
    private final PortalRepository records;
    private final Clock clock;
    private final ConcurrentHashMap<Integer, PublicFigures> kept = new ConcurrentHashMap<>();

    KeptFigures(FiguresRepository counted, PortalRepository records, Clock clock) {
        this.counted = counted;
        this.records = records;
        this.clock = clock;
    }

    /** The figures of the visited tenant. */
    PublicFigures of(Visit visit) {
        int tenant = visit.tenant().id();
        Instant now = clock.instant();
        var before = kept.get(tenant);
        if (before != null && isFresh(before, now)) {
            return before;
        }
        return Objects.requireNonNull(kept.compute(
                tenant, (_, older) -> older != null && isFresh(older, now) ? older : count(visit, tenant, now)));
    }

    private static boolean isFresh(PublicFigures figures, Instant now) {
        return !now.isBefore(figures.countedAt())
                && now.isBefore(figures.countedAt().plus(KEPT));
    }

    private PublicFigures count(Visit visit, int tenant, Instant now) {
        return new PublicFigures(
                now,
                counted.months(tenant, visit.today()),
                counted.closed(tenant, visit.today()),
                records.items(tenant),
                counted.bureaus(tenant),
                counted.lists(tenant, visit.today()));
    }
}
