package org.xinheng.kernel.plugins.host;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.Reading;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.bundle.BudgetSpent;

/**
 * Stands between the kernel and the Java of one loaded version: gives every call a budget, names what went wrong, counts,
 * and lets nothing through any more once it was too often. Safe for any thread.
 */
public final class PluginGuard {

    /** Told once, on the thread of the call, when a version has gone wrong too often. */
    @FunctionalInterface
    public interface Quarantine {
        void begin(String plugin, String version, String reason);
    }

    private final String plugin;
    private final String version;
    private final GuardedThreads threads;
    private final int most;
    private final Quarantine quarantine;
    private final AtomicInteger violations = new AtomicInteger();
    private volatile @Nullable String stopped;
    private volatile boolean isArmed;

    PluginGuard(String plugin, String version, GuardedThreads threads, int most, Quarantine quarantine) {
        this.plugin = plugin;
        this.version = version;
        this.threads = threads;
        this.most = most;
        this.quarantine = quarantine;
    }

    /** How often the version has gone wrong on this node since it was loaded. */
    public int violations() {
        return violations.get();
    }

    /** Why nothing is let through any more; null while all is well. */
    public @Nullable String stopped() {
        return stopped;
    }

    /** Lets nothing through from now on. */
    public void stop(String reason) {
        stopped = reason;
    }

    /** From now on violations count; before, the version is only being tried. */
    void arm() {
        violations.set(0);
        isArmed = true;
    }

    Indicator guarded(Indicator plain, String id) {
        return new Guarded(plain, id, this);
    }

    /** Runs plugin code. {@code what} says which, in Chinese. */
    <T> T call(String what, Supplier<T> code) {
        String reason = stopped;
        if (reason != null) {
            throw new PluginViolation("插件“%s %s”已被隔离：%s".formatted(plugin, version, reason), null);
        }
        try {
            return threads.call(code, how -> count(what + how, null, true));
        } catch (PluginViolation lost) {
            throw lost;
        } catch (BudgetSpent spent) {
            throw count(
                    "%s%s%s".formatted(what, spent.getMessage(), spent.where().isEmpty() ? "" : "，在 " + spent.where()),
                    spent,
                    false);
        } catch (RuntimeException | Error thrown) {
            throw count("%s抛出 %s".formatted(what, shortly(thrown)), thrown, false);
        }
    }

    private PluginViolation count(String what, @Nullable Throwable cause, boolean atOnce) {
        String named = "插件“%s %s”的%s".formatted(plugin, version, what);
        int now = violations.incrementAndGet();
        if (isArmed && (atOnce || now >= most) && stopped == null) {
            stopped = what;
            quarantine.begin(plugin, version, "%s；共 %d 次违规。".formatted(what, now));
        }
        return new PluginViolation(named, cause);
    }

    private static String shortly(Throwable thrown) {
        String text = String.valueOf(thrown);
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    /** The records of a reading are values of the SPI and the JDK, so nothing of the plugin gets out through them. */
    private record Guarded(Indicator plain, String id, PluginGuard guard) implements Indicator {

        @Override
        public Reading read(SubjectFile file, LocalDate asOf) {
            return guard.call("Java 指标“%s”".formatted(id), () -> {
                Reading reading = plain.read(file, asOf);
                return new Reading(reading.value(), List.copyOf(reading.records()), reading.note());
            });
        }
    }
}
