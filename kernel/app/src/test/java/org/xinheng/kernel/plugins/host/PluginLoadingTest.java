package org.xinheng.kernel.plugins.host;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.testing.PluginJar;
import org.xinheng.spi.bundle.Budget;

/** Real jars, built here, sound and broken; what is said about each is tested to the word. */
class PluginLoadingTest {

    private final GuardedThreads threads =
            new GuardedThreads(new Budget.Limits(2_000_000, 64 << 20, Duration.ofSeconds(5)));
    private final PluginLoading loading = new PluginLoading(
            Definitions.national(),
            SignatureCheck.none(Clock.systemUTC()),
            threads,
            3,
            (plugin, version, reason) -> {});

    @AfterEach
    void stop() {
        threads.close();
    }

    private Verification verify(PluginJar jar) {
        return loading.verify(jar.bytes(), Neighbours.none());
    }

    private List<String> reasonsAgainst(PluginJar jar) {
        return verify(jar).reportOnly().reasons();
    }

    private static PluginJar entry(String body) {
        return PluginJar.sound("sample").source("sample.Entry", """
                package sample;
                public final class Entry implements org.xinheng.spi.SectorPlugin {
                %s
                }
                """.formatted(body));
    }

    @Test
    void aSoundPluginIsLoadedWithAReportOfWhatItAdds() {
        var outcome =
                verify(PluginJar.reading("sample", "1.0.0", "return new Reading(Quantity.of(2), List.of(), \"\");"));

        assertThat(outcome.report().reasons()).isEmpty();
        assertThat(outcome.report().checks())
                .extracting(Report.Check::id, Report.Check::result)
                .containsExactly(
                        tuple("jar", Report.Result.PASSED),
                        tuple("signature", Report.Result.SKIPPED),
                        tuple("manifest", Report.Result.PASSED),
                        tuple("spi", Report.Result.PASSED),
                        tuple("entry", Report.Result.PASSED),
                        tuple("references", Report.Result.PASSED),
                        tuple("start", Report.Result.PASSED),
                        tuple("definitions", Report.Result.PASSED),
                        tuple("ids", Report.Result.PASSED),
                        tuple("self-test", Report.Result.PASSED));
        var adds = requireNonNull(outcome.report().adds());
        assertThat(adds.standards()).containsExactly(new Part("sample-credit", "样例信用评价"));
        assertThat(adds.indicators()).containsExactly(new Part("probe", "probe"));
        assertThat(adds.pages())
                .containsExactly(
                        new Part("grade:sample-credit", "“样例信用评价”的等级与逐项说明"),
                        new Part("run:sample-credit", "“样例信用评价”的批量评价与发布"));
        assertThat(requireNonNull(outcome.plugin()).manifest().provider()).isEqualTo("测试单位");
        outcome.reportOnly();
    }

    @Test
    void theDifferenceToTheRunningVersionIsNamed() {
        var before = requireNonNull(
                verify(PluginJar.reading("sample", "1.0.0", "return new Reading(null, List.of(), \"\");"))
                        .plugin());
        var after = PluginJar.reading("sample", "1.1.0", "return new Reading(Quantity.of(1), List.of(), \"\");")
                .replace("definitions/standards/credit.yaml", "from: 90", "from: 80")
                .replace("definitions/standards/credit.yaml", "until: 90", "until: 80");

        var diff = loading.verify(after.bytes(), beside(before)).reportOnly().diff();

        assertThat(diff)
                .isEqualTo(new Diff("1.0.0", List.of(), List.of(), List.of(new Part("sample-credit", "样例信用评价")), 1));
    }

    private static Neighbours beside(LoadedPlugin running) {
        return new Neighbours() {
            @Override
            public Taken takenBesides(String plugin) {
                return plugin.equals(running.manifest().id())
                        ? Taken.nothing()
                        : Taken.nothing().and(running);
            }

            @Override
            public LoadedPlugin running(String plugin) {
                return running;
            }
        };
    }

    @Test
    void aVersionThatCannotEvaluateAnEmptyFileFailsItsTest() {
        assertThat(reasonsAgainst(PluginJar.reading("sample", "1.0.0", "while (true) {}")))
                .containsExactly(
                        "SELF_TEST 标准“样例信用评价”2024版对没有任何记录的主体无法计算："
                                + "Java 指标 probe 出错:插件“sample 1.0.0”的Java 指标“probe”超过 2000000 步，在 sample.Entry$Probe.read 第 10 行请联系提供单位。");
    }

    @Test
    void lambdasRecordsSwitchesAndStringsAreAllowed() {
        assertThat(reasonsAgainst(entry("""
                        record Pair(int left, String right) {}
                        sealed interface Shape {}
                        record Dot() implements Shape {}
                        enum Way { UP, DOWN }
                        static String say(Object o, Way way) {
                            return switch (o) { case Pair p -> "p" + p.left() + p; case String s -> s.toUpperCase(); default -> ""; }
                                + switch (way) { case UP -> 1; case DOWN -> 2; }
                                + java.util.stream.Stream.of(1, 2).map(i -> i + 1).toList()
                                + java.time.LocalDate.of(2026, 1, 1).plusDays(3) + new java.math.BigDecimal("1.5");
                        }
                        """))).isEmpty();
    }

    @Test
    void everyForbiddenReferenceIsNamed() {
        assertThat(reasonsAgainst(entry("""
                        void files() throws Exception { new java.io.File("/etc/passwd").delete(); }
                        void paths() throws Exception { java.nio.file.Files.delete(java.nio.file.Path.of("x")); }
                        void sockets() throws Exception { new java.net.Socket("localhost", 80); }
                        void threads() { new Thread(() -> {}).start(); }
                        void processes() throws Exception { new ProcessBuilder("ls").start(); }
                        void exits() { System.exit(1); Runtime.getRuntime().halt(1); }
                        void reflects() throws Exception { Class.forName("x").getDeclaredMethods(); }
                        java.time.LocalDate today() { return java.time.LocalDate.now(); }
                        native void nativeCall();
                        """)))
                .contains(
                        "FORBIDDEN_REFERENCE sample.Entry 引用了 java.io.File（文件）。插件只能收值、返值，请改用 SPI 提供的内容。",
                        "FORBIDDEN_REFERENCE sample.Entry 引用了 java.nio.file.Files（文件）。插件只能收值、返值，请改用 SPI 提供的内容。",
                        "FORBIDDEN_REFERENCE sample.Entry 引用了 java.net.Socket（网络）。插件只能收值、返值，请改用 SPI 提供的内容。",
                        "FORBIDDEN_REFERENCE sample.Entry 引用了 java.lang.Thread（线程）。插件只能收值、返值，请改用 SPI 提供的内容。",
                        "FORBIDDEN_REFERENCE sample.Entry 引用了 java.lang.ProcessBuilder（进程）。插件只能收值、返值，请改用 SPI 提供的内容。",
                        "FORBIDDEN_REFERENCE sample.Entry 引用了 java.lang.Runtime（进程）。插件只能收值、返值，请改用 SPI 提供的内容。",
                        "FORBIDDEN_REFERENCE sample.Entry 调用了 java.lang.Class.forName（反射）。插件只能收值、返值，请改用 SPI 提供的内容。",
                        "FORBIDDEN_REFERENCE sample.Entry 调用了 java.lang.System.exit（结果会随时间、地点或次数变化）。插件只能收值、返值，请改用 SPI 提供的内容。",
                        "FORBIDDEN_REFERENCE sample.Entry 调用了 java.time.LocalDate.now（结果会随时间、地点或次数变化）。插件只能收值、返值，请改用 SPI 提供的内容。",
                        "FORBIDDEN_REFERENCE sample.Entry 的方法 nativeCall 是本地方法。插件不得调用本地代码，请删去。");
    }

    @Test
    void aPluginThatKnowsTheEvaluatorIsRefused() {
        assertThat(reasonsAgainst(entry("Object e() { return org.xinheng.spi.evaluation.Finding.Kind.BASE; }")))
                .contains(
                        "FORBIDDEN_REFERENCE sample.Entry 引用了 org.xinheng.spi.evaluation.Finding$Kind（系统内部）。插件只能收值、返值，请改用 SPI 提供的内容。");
    }

    @Test
    void anIncompleteManifestIsRefusedWithAllItsReasons() {
        assertThat(reasonsAgainst(PluginJar.sound("sample")
                        .text("plugin.properties", "plugin.id=Sample One\nplugin.version=1\nplugin.requires=any")))
                .containsExactly(
                        "BAD_MANIFEST plugin.properties 的 plugin.id“Sample One”不合规则。请只用小写字母、数字和连字符。",
                        "BAD_MANIFEST plugin.properties 的 plugin.version“1”不是版本号。请写成 1.0.0 的样子。",
                        "BAD_MANIFEST plugin.properties 缺少 plugin.provider。请写明提供单位。",
                        "BAD_MANIFEST plugin.properties 的 plugin.requires“any”不是版本范围。请写成 >=1.0.0 & <2.0.0 的样子。");
    }

    @Test
    void aPluginForAnotherSpiIsRefused() {
        assertThat(reasonsAgainst(PluginJar.sound("sample").text("plugin.properties", """
                        plugin.id=sample
                        plugin.version=1.0.0
                        plugin.requires=>=2.0.0
                        plugin.provider=测试单位
                        """)))
                .containsExactly("OTHER_SPI 插件需要 SPI >=2.0.0，本系统为 1.0.0。请换用适合本系统的插件版本。");
    }

    @Test
    void aMissingOrDoubleEntryIsRefused() {
        String service = "META-INF/services/org.xinheng.spi.SectorPlugin";

        assertThat(reasonsAgainst(PluginJar.sound("none").without(service)))
                .containsExactly("NO_ENTRY META-INF/services/org.xinheng.spi.SectorPlugin 应恰好写一个类名，现有0个。请改正。");
        assertThat(reasonsAgainst(PluginJar.sound("wrong").text(service, "sample.Other")))
                .containsExactly(
                        "NO_ENTRY META-INF/services/org.xinheng.spi.SectorPlugin 写的类 sample.Other 不在插件里。请改正类名。");
    }

    @Test
    void anEntryThatThrowsOrLoopsIsRefused() {
        assertThat(reasonsAgainst(entry("public Entry() { throw new IllegalStateException(\"坏了\"); }")))
                .containsExactly("BROKEN_ENTRY 插件“sample 1.0.0”的入口类抛出 java.lang.IllegalStateException: 坏了。请联系提供单位。");
        assertThat(reasonsAgainst(entry("static { for (;;) if (Math.abs(1) > 2) break; }")))
                .singleElement()
                .asString()
                .startsWith("BROKEN_ENTRY 插件“sample 1.0.0”的入口类超过 2000000 步");
    }

    @Test
    void aBrokenDefinitionIsRefusedWithFileAndLine() {
        assertThat(reasonsAgainst(
                        PluginJar.sound("sample").text("definitions/standards/bad.yaml", "kind: standard\nid: a\n")))
                .contains("BAD_DEFINITION sample/definitions/standards/bad.yaml:1 MISSING_KEY 缺少“label”。请补上。");
    }

    @Test
    void anIdBelongsToOnePluginOnly() {
        var first =
                requireNonNull(verify(PluginJar.reading("first", "1.0.0", "return new Reading(null, List.of(), \"\");"))
                        .plugin());
        var second = PluginJar.reading("second", "1.0.0", "return new Reading(null, List.of(), \"\");")
                .replace("definitions/standards/credit.yaml", "second-credit", "first-credit");

        assertThat(loading.verify(second.bytes(), beside(first)).reportOnly().reasons())
                .containsExactly("ID_TAKEN 评价标准编号“first-credit”已被插件“样例first”使用。请另起编号。");
    }

    @Test
    void aPluginMayNotBringTheSpiOrNestedJars() {
        assertThat(reasonsAgainst(
                        PluginJar.sound("sample").text("lib/more.jar", "").text("org/xinheng/spi/Points.txt", "")))
                .containsExactly(
                        "BAD_JAR 插件里不得有 lib/more.jar。请把依赖直接打进同一个 jar。",
                        "BAD_JAR 插件里不得有 org/xinheng/spi/Points.txt。SPI 由系统提供，请把依赖范围设为 provided。");
    }

    @Test
    void everyPluginOfThisRepositoryThatIsBuiltIsSound() throws IOException {
        try (var folders = Files.list(Path.of("..", "..", "plugins"))) {
            var built = folders.map(folder -> folder.resolve("target/classes"))
                    .filter(classes -> Files.exists(classes.resolve("plugin.properties")))
                    .toList();

            assertThat(built).isNotEmpty();
            for (Path classes : built) {
                assertThat(reasonsAgainst(PluginJar.ofFolder(classes)))
                        .as(classes.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsNoJarIsRefused() {
        assertThat(loading.verify("no jar at all".getBytes(StandardCharsets.UTF_8), Neighbours.none())
                        .reportOnly()
                        .reasons())
                .containsExactly("BAD_JAR 不是可读的 jar。请重新打包插件。");
    }
}
