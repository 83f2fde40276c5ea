package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts who asks for the status of cases how often, so that nobody can try query codes one after another. Safe for any thread. */
@ApplicationScoped
class StatusAttempts {

    /** More than this are swept, so that memory stays small whoever asks. */
    private static final int REMEMBERED = 50_000;

    private final StatusConfig config;
    private final Clock clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    StatusAttempts(StatusConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    private record Window(Instant since, int count) {}

    /** Counts a question; false when the address or the number had too many. */
    boolean allows(String address, int tenant, String number) {
        return count("from " + address) <= config.maxPerAddress()
                && seen("%d %s".formatted(tenant, number)) < config.maxWrong();
    }

    /** Counts a question that met no case. */
    void missed(int tenant, String number) {
        count("%d %s".formatted(tenant, number));
    }

    private int count(String key) {
        var now = clock.instant();
        if (windows.size() > REMEMBERED) {
            windows.values().removeIf(window -> isOver(window, now));
        }
        return windows.compute(
                        key,
                        (_, window) -> window == null || isOver(window, now)
                                ? new Window(now, 1)
                                : new Window(window.since(), window.count() + 1))
                .count();
    }

    private int seen(String key) {
        var window = windows.get(key);
        return window == null || isOver(window, clock.instant()) ? 0 : window.count();
    }

    private boolean isOver(Window window, Instant now) {
        return window.since().plus(config.rememberedWithin()).isBefore(now);
    }
}
