package org.xinheng.kernel.plugins.host;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.testing.PluginJar;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.bundle.Budget;

/** A hundred rounds of install, upgrade beside, failed upgrade, remove: nothing grows. */
class PluginRoundsTest {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;

    /** What the JVM may keep for reasons of its own over a hundred rounds; one plugin's classes take some 60 KB. */
    private static final long METASPACE_SLACK = 1 << 20;

    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    @Test
    void aHundredRoundsLeaveNoClassLoaderNoOpenFileAndNoMetaspace() throws Exception {
        try (var threads = new GuardedThreads(new Budget.Limits(2_000_000, 64 << 20, Duration.ofSeconds(2)))) {
            var loading = new PluginLoading(
                    Definitions.national(), SignatureCheck.none(Clock.systemUTC()), threads, 3, (p, v, r) -> {});
            byte[] first = PluginJar.reading("sample", "1.0.0", "return new Reading(Quantity.of(2), List.of(), \"\");")
                    .bytes();
            byte[] second = PluginJar.reading("sample", "1.1.0", "return new Reading(Quantity.of(0), List.of(), \"\");")
                    .bytes();
            byte[] broken = PluginJar.reading("sample", "1.2.0", "throw new IllegalStateException();")
                    .bytes();
            rounds(WARM_UP, loading, first, second, broken);
            collect();
            List<String> files = openFiles();
            long metaspace = metaspace();

            rounds(ROUNDS, loading, first, second, broken);
            collect();

            assertThat(loaders).hasSize(2 * (WARM_UP + ROUNDS));
            assertThat(loaders.stream().filter(loader -> loader.get() != null)).isEmpty();
            assertThat(openFiles()).isSubsetOf(files).hasSizeLessThanOrEqualTo(files.size());
            assertThat(metaspace() - metaspace)
                    .as("growth of metaspace in bytes")
                    .isLessThan(METASPACE_SLACK);
        }
    }

    private void rounds(int count, PluginLoading loading, byte[] first, byte[] second, byte[] broken) {
        for (int i = 0; i < count; i++) {
            LoadedPlugin old = load(loading, first);
            assertThat(grade(old)).isEqualTo("A");
            LoadedPlugin upgraded = load(loading, second);
            assertThat(grade(old)).isEqualTo("A");
            old.close();
            assertThat(loading.verify(broken, Neighbours.none()).plugin()).isNull();
            assertThat(grade(upgraded)).isEqualTo("D");
            upgraded.close();
        }
    }

    private LoadedPlugin load(PluginLoading loading, byte[] jar) {
        LoadedPlugin plugin =
                requireNonNull(loading.verify(jar, Neighbours.none()).plugin());
        loaders.add(new WeakReference<>(plugin.loader().get()));
        return plugin;
    }

    private static String grade(LoadedPlugin plugin) {
        return plugin.evaluators()
                .getFirst()
                .on(LocalDate.of(2026, 11, 22), Map.of())
                .evaluate(new SubjectFile(SubjectKind.ORGANISATION, "", "", null, List.of()))
                .grade()
                .id();
    }

    private void collect() throws InterruptedException {
        for (int i = 0; i < 20 && loaders.stream().anyMatch(loader -> loader.get() != null); i++) {
            System.gc();
            Thread.sleep(50);
        }
    }

    /** Regular files only: sockets in this JVM are those of other tests' servers and pools, which come and go meanwhile. */
    private static List<String> openFiles() throws IOException {
        var open = new ArrayList<String>();
        try (var handles = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path handle : handles) {
                try {
                    String target = Files.readSymbolicLink(handle).toString();
                    if (target.startsWith("/") && !target.startsWith("/dev/") && !target.startsWith("/proc/")) {
                        open.add(target);
                    }
                } catch (NoSuchFileException closedMeanwhile) {
                    // the handle of this very listing
                }
            }
        }
        return open;
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
