package org.xinheng.kernel.plugins;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.plugins.PluginVersion.State;
import org.xinheng.kernel.plugins.PluginVersionRepository.Present;
import org.xinheng.kernel.plugins.host.GuardedThreads;
import org.xinheng.kernel.plugins.host.LoadedPlugin;
import org.xinheng.kernel.plugins.host.Neighbours;
import org.xinheng.kernel.plugins.host.PluginLoading;
import org.xinheng.kernel.plugins.host.Taken;
import org.xinheng.kernel.plugins.host.Verification;
import org.xinheng.kernel.shared.KernelException;

/**
 * The plugins that run in this node: one snapshot, replaced as a whole, that follows what the database says. Whoever took
 * a plugin from an earlier snapshot finishes with it undisturbed. Safe for any thread.
 */
@ApplicationScoped
public class InstalledPlugins {

    private static final Logger LOG = Logger.getLogger(InstalledPlugins.class);
    private static final long TRY_AGAIN_NANOS = 60_000_000_000L;

    /** @param quarantine why it is not evaluated; null while it is */
    private record Running(
            UUID row,
            LoadedPlugin loaded,
            InstalledPlugin plugin,
            @Nullable String quarantine) {

        Running because(@Nullable String reason) {
            if (reason != null) {
                loaded.guard().stop(reason);
            }
            return new Running(row, loaded, plugin, reason);
        }
    }

    private record Snapshot(Map<String, Running> running, List<Present> stopped) {}

    private record Broken(long at, String reason) {}

    private final PluginVersionRepository versions;
    private final GuardedThreads threads;
    private final PluginLoading loading;
    private final IdsInUse inUse;
    private final ReentrantLock changing = new ReentrantLock();
    private final Map<UUID, Broken> broken = new TreeMap<>();
    private volatile Snapshot snapshot = new Snapshot(Map.of(), List.of());

    InstalledPlugins(
            PluginsConfig config,
            PluginVersionRepository versions,
            Definitions definitions,
            Clock clock,
            PluginQuarantine quarantine) {
        this.versions = versions;
        this.threads = new GuardedThreads(new org.xinheng.spi.bundle.Budget.Limits(
                config.budget().steps(),
                config.budget().bytes(),
                config.budget().time()));
        this.inUse = new IdsInUse(definitions);
        this.loading = new PluginLoading(
                definitions,
                TrustedSigners.of(config, clock),
                threads,
                config.maxViolations(),
                (plugin, version, reason) -> quarantine.begin(plugin, version, reason, this::follow));
    }

    /** Makes this node run what the database says. What cannot be loaded leaves the former version in place. */
    public void follow() {
        changing.lock();
        try {
            var next = new TreeMap<String, Running>();
            var stopped = new ArrayList<Present>();
            for (Present present : versions.listPresent()) {
                Running now = present.state() == State.DISABLED ? null : wanted(present);
                if (now != null) {
                    boolean isSame = now.row().equals(present.id());
                    next.put(present.plugin(), now.because(isSame ? present.reason() : now.quarantine()));
                } else {
                    stopped.add(broken.containsKey(present.id()) ? isBroken(present) : present);
                }
            }
            publish(next, stopped);
        } finally {
            changing.unlock();
        }
    }

    private @Nullable Running wanted(Present present) {
        Running old = snapshot.running().get(present.plugin());
        boolean isResumed = old != null && old.quarantine() != null && present.state() == State.ACTIVE;
        if (old != null && old.row().equals(present.id()) && !isResumed) {
            return old;
        }
        Broken failed = broken.get(present.id());
        if (failed != null && System.nanoTime() - failed.at() < TRY_AGAIN_NANOS) {
            return old;
        }
        Verification loaded = verify(versions.jar(present.id()));
        LoadedPlugin plugin = loaded.plugin();
        if (plugin == null) {
            String reason = String.join("\n", loaded.report().reasons());
            LOG.errorf("Plugin %s %s cannot be loaded here:%n%s", present.plugin(), present.version(), reason);
            broken.put(present.id(), new Broken(System.nanoTime(), reason));
            return old;
        }
        broken.remove(present.id());
        return new Running(present.id(), plugin, InstalledPlugin.of(plugin), null);
    }

    private Present isBroken(Present present) {
        Broken why = broken.get(present.id());
        return new Present(
                present.id(),
                present.plugin(),
                present.version(),
                State.QUARANTINED,
                "本节点不能装载：" + (why == null ? "" : why.reason()),
                present.label());
    }

    private void publish(Map<String, Running> next, List<Present> stopped) {
        var before = snapshot.running();
        snapshot = new Snapshot(Map.copyOf(next), List.copyOf(stopped));
        for (Running old : before.values()) {
            Running now = next.get(old.plugin().id());
            if (now == null || now.loaded().guard() != old.loaded().guard()) {
                old.loaded().close();
            }
        }
    }

    /** Lets a version that was loaded and tested beside the present one take its place. Call after the commit. */
    void adopt(UUID row, LoadedPlugin loaded) {
        changing.lock();
        try {
            var next = new TreeMap<>(snapshot.running());
            Running present = next.get(loaded.manifest().id());
            if (present != null && present.row().equals(row) && present.quarantine() == null) {
                loaded.close(); // the timer was faster
                return;
            }
            broken.remove(row);
            next.put(loaded.manifest().id(), new Running(row, loaded, InstalledPlugin.of(loaded), null));
            publish(
                    next,
                    snapshot.stopped().stream()
                            .filter(each ->
                                    !each.plugin().equals(loaded.manifest().id()))
                            .toList());
        } finally {
            changing.unlock();
        }
    }

    /** Verifies a jar against what runs, loads and tests it beside; the caller closes what was loaded or lets it take over. */
    Verification verify(byte[] jar) {
        return loading.verify(jar, new Neighbours() {
            @Override
            public Taken takenBesides(String plugin) {
                var taken = inUse.taken();
                for (Running other : snapshot.running().values()) {
                    taken = other.plugin().id().equals(plugin) ? taken : taken.and(other.loaded());
                }
                return taken;
            }

            @Override
            public @Nullable LoadedPlugin running(String plugin) {
                Running running = snapshot.running().get(plugin);
                return running == null ? null : running.loaded();
            }
        });
    }

    /**
     * Lends a stored version, whether or not it still runs: for computing a grade of the past again. It is closed
     * afterwards.
     *
     * @throws KernelException {@code PLUGIN_VERSION_NOT_FOUND} (404); {@code PLUGIN_REFUSED} if it cannot be loaded any more
     */
    public <T> T withVersion(String plugin, String version, java.util.function.Function<InstalledPlugin, T> body) {
        Running present = snapshot.running().get(plugin);
        if (present != null && present.plugin().manifest().version().equals(version)) {
            return body.apply(present.plugin());
        }
        UUID row = versions.findId(plugin, version)
                .orElseThrow(() -> new KernelException(
                        PluginError.PLUGIN_VERSION_NOT_FOUND,
                        "系统中没有插件“%s”的 %s 版。请核对编号和版本。".formatted(plugin, version)));
        Verification loaded = loading.verify(versions.jar(row), Neighbours.none());
        try (LoadedPlugin past = loaded.plugin()) {
            if (past == null) {
                throw new KernelException(
                        PluginError.PLUGIN_REFUSED,
                        "插件“%s”的 %s 版已不能装载：%s"
                                .formatted(plugin, version, loaded.report().reasons()));
            }
            return body.apply(InstalledPlugin.of(past));
        }
    }

    /**
     * Runs something that evaluates many files on one thread that plugins may use, which saves a change of threads for every
     * call into a plugin's Java. Each such call keeps a budget of its own.
     *
     * @throws org.xinheng.kernel.plugins.host.PluginViolation if a call into a plugin did not come back; the thread is given
     *     up with what it was doing
     */
    public <T> T guarded(Supplier<T> body) {
        return threads.run(body);
    }

    void stop(@Observes ShutdownEvent event) {
        publish(Map.of(), List.of());
        threads.close();
    }

    /** All that run, by id; also those in quarantine, whose catalogue items stay. */
    public List<InstalledPlugin> list() {
        return snapshot.running().values().stream()
                .map(Running::plugin)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** The plugin with this id. */
    public Optional<InstalledPlugin> find(String id) {
        return Optional.ofNullable(snapshot.running().get(id)).map(Running::plugin);
    }

    /** Why the plugin is not evaluated any more; empty while it is. */
    public Optional<String> quarantineOf(String id) {
        Running running = snapshot.running().get(id);
        if (running == null) {
            return Optional.empty();
        }
        String stopped = running.loaded().guard().stopped();
        return Optional.ofNullable(running.quarantine() == null ? stopped : running.quarantine());
    }

    /** Plugins that are installed but stopped for everybody, or cannot be loaded here. */
    List<Present> stopped() {
        return snapshot.stopped();
    }

    InstalledPlugin require(String id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    static KernelException notFound(String id) {
        return new KernelException(PluginError.PLUGIN_NOT_FOUND, "系统中没有编号为“%s”的插件。请核对编号，或联系平台运营人员安装。".formatted(id));
    }
}
