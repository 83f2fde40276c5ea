package org.xinheng.kernel.plugins.host;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.testing.PluginJar;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.bundle.Budget;
import org.xinheng.spi.evaluation.Evaluation;

/** Real jars with planted faults, evaluated through the evaluator as the product does. */
class PluginGuardTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String FINE = "return new Reading(Quantity.of(2), List.of(), \"\");";

    /** Only a firm of this name meets the fault, so that the version passes its self-test. */
    private static final String IF_BAD = "if (file.name().equals(\"bad\")) { %s } " + FINE;

    private static final String ENDLESS_IN_THE_JDK =
            "var ones = new ArrayList<Integer>(Collections.nCopies(900_000, 1));"
                    + " ones.removeAll(new ArrayList<Integer>(Collections.nCopies(900_000, 2)));";

    private final List<String> quarantined = new CopyOnWriteArrayList<>();
    private final GuardedThreads threads =
            new GuardedThreads(new Budget.Limits(2_000_000, 64 << 20, Duration.ofSeconds(1)));
    private final PluginLoading loading = new PluginLoading(
            Definitions.national(),
            SignatureCheck.none(Clock.systemUTC()),
            threads,
            3,
            (plugin, version, reason) -> quarantined.add(plugin + " " + version + " " + reason));

    @AfterEach
    void stop() {
        threads.close();
    }

    private LoadedPlugin load(String id, String body) {
        var outcome = loading.verify(PluginJar.reading(id, "1.0.0", body).bytes(), Neighbours.none());
        assertThat(outcome.report().reasons()).isEmpty();
        return requireNonNull(outcome.plugin());
    }

    private static Evaluation evaluate(LoadedPlugin plugin, String name) {
        return plugin.evaluators()
                .getFirst()
                .on(DAY, Map.of())
                .evaluate(new SubjectFile(SubjectKind.ORGANISATION, "", name, null, List.of()));
    }

    @Test
    void aLoopIsStoppedAndNamedAndOthersGoOn() {
        var loops = load("looping", IF_BAD.formatted("while (true) { }"));
        var fine = load("fine", FINE);

        assertThatThrownBy(() -> evaluate(loops, "bad"))
                .hasMessageContaining("插件“looping 1.0.0”的Java 指标“probe”超过 2000000 步，在 sample.Entry$Probe.read");
        assertThat(evaluate(fine, "bad").grade().id()).isEqualTo("A");
        assertThat(evaluate(loops, "good").grade().id()).isEqualTo("A");
    }

    @Test
    void memoryWithoutEndIsStoppedAndNamed() {
        var greedy =
                load("greedy", IF_BAD.formatted("var l = new ArrayList<int[]>(); while (true) l.add(new int[9_000]);"));

        assertThatThrownBy(() -> evaluate(greedy, "bad"))
                .hasMessageContaining("插件“greedy 1.0.0”的Java 指标“probe”申请的内存超过 64 MB");
    }

    @Test
    void whatIsThrownIsNamed() {
        var throwing = load("throwing", IF_BAD.formatted("throw new IllegalStateException(\"没想到\");"));

        assertThatThrownBy(() -> evaluate(throwing, "bad"))
                .hasMessageContaining("插件“throwing 1.0.0”的Java 指标“probe”抛出 java.lang.IllegalStateException: 没想到");
    }

    @Test
    void endlessRecursionIsStopped() {
        var deep = load("deep", IF_BAD.formatted("return read(file, asOf);"));

        assertThatThrownBy(() -> evaluate(deep, "bad")).hasMessageContaining("插件“deep 1.0.0”的Java 指标“probe”");
    }

    @Test
    void afterTooManyViolationsTheVersionIsQuarantinedAndNotAskedAnyMore() {
        var throwing = load("throwing", IF_BAD.formatted("throw new IllegalStateException();"));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> evaluate(throwing, "bad")).hasMessageContaining("抛出");
        }

        assertThat(quarantined)
                .containsExactly("throwing 1.0.0 Java 指标“probe”抛出 java.lang.IllegalStateException；共 3 次违规。");
        assertThatThrownBy(() -> evaluate(throwing, "good")).hasMessageContaining("插件“throwing 1.0.0”已被隔离");
    }

    @Test
    @Timeout(30)
    void aCallThatIsLostInsideTheJdkIsGivenUpAndQuarantinedAtOnce() {
        var lost = load("lost", IF_BAD.formatted(ENDLESS_IN_THE_JDK));

        assertThatThrownBy(() -> evaluate(lost, "bad"))
                .hasMessageContaining("插件“lost 1.0.0”的Java 指标“probe”没有返回（3000 毫秒）");

        assertThat(quarantined).hasSize(1);
        assertThat(threads.lost()).isEqualTo(1);
        assertThat(evaluate(load("fine", FINE), "bad").grade().id()).isEqualTo("A");
    }

    @Test
    @Timeout(30)
    void alsoAmongAThousandFilesALostCallIsNamedAndQuarantined() {
        var lost = load("lost", IF_BAD.formatted(ENDLESS_IN_THE_JDK));

        assertThatThrownBy(() ->
                        threads.run(() -> evaluate(lost, "good").findings().size()
                                + evaluate(lost, "bad").findings().size()))
                .isInstanceOf(PluginViolation.class)
                .hasMessage("插件“lost 1.0.0”的Java 指标“probe”没有返回（3000 毫秒）");
        assertThat(quarantined).hasSize(1);
    }

    @Test
    void aThousandFilesOnOneThreadGiveTheSameAndEachHasABudgetOfItsOwn() {
        var busy = load("busy", "int n = 0; for (int i = 0; i < 100_000; i++) n += i % 2; " + FINE);

        int best = threads.run(() -> {
            int found = 0;
            for (int i = 0; i < 1_000; i++) {
                found += evaluate(busy, "firm" + i).grade().id().equals("A") ? 1 : 0;
            }
            return found;
        });

        assertThat(best).isEqualTo(1_000);
    }
}
