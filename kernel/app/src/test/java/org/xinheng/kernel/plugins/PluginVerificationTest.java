package org.xinheng.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.testing.PluginJar;

/** Real jars, built here, sound and broken; what is said about each is tested to the word. */
class PluginVerificationTest {

    private static final String RESOURCES = "definitions/standards/bad.yaml";

    @TempDir
    private Path folder;

    private PluginHost host;
    private PluginVerification verification;

    @BeforeEach
    void aHost() {
        host = new PluginHost(folder);
        verification = new PluginVerification(Definitions.national(), host);
    }

    @AfterEach
    void stop() {
        host.stopAll();
    }

    private List<String> reasonsAgainst(PluginJar jar) {
        return verification.verify(jar.writeTo(folder, "sample.jar")).reasons();
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
    void aSoundPluginRuns() {
        var outcome = verification.verify(PluginJar.sound("sample").writeTo(folder, "sample.jar"));

        assertThat(outcome.reasons()).isEmpty();
        assertThat(outcome.plugin()).isNotNull();
        assertThat(outcome.plugin().manifest().provider()).isEqualTo("测试单位");
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
    void anEntryThatThrowsIsRefusedByName() {
        var outcome = verification.verify(entry("public Entry() { throw new IllegalStateException(\"坏了\"); }")
                .writeTo(folder, "sample.jar"));

        assertThat(outcome.name()).isEqualTo("sample（sample.jar）");
        assertThat(outcome.reasons())
                .singleElement()
                .asString()
                .startsWith("BROKEN_ENTRY 插件的入口类无法启动")
                .contains("坏了");
    }

    @Test
    void aBrokenDefinitionIsRefusedWithFileAndLine() {
        assertThat(reasonsAgainst(PluginJar.sound("sample").text(RESOURCES, "kind: standard\nid: a\n")))
                .contains("BAD_DEFINITION sample/definitions/standards/bad.yaml:1 MISSING_KEY 缺少“label”。请补上。");
    }

    @Test
    void anIdBelongsToOnePluginOnly() {
        verification.verify(PluginJar.sound("sample").writeTo(folder, "one.jar"));

        assertThat(verification
                        .verify(PluginJar.sound("sample").writeTo(folder, "two.jar"))
                        .reasons())
                .containsExactly("ID_TAKEN 插件编号“sample”已被另一个插件使用。请只保留一个版本。");
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
    void whatIsNoJarIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.jar"), "no jar at all");

        assertThat(verification.verify(file).reasons()).containsExactly("BAD_JAR 不是可读的 jar，或过大。请重新打包插件。");
    }

    @Test
    void theKernelDoesNotStartWithARefusedPluginAndSaysAllReasons() {
        var jars = List.of(
                PluginJar.sound("good").writeTo(folder, "a.jar"),
                PluginJar.sound("good").writeTo(folder, "b.jar"),
                entry("void f() { new Thread(); }").writeTo(folder, "c.jar"));

        assertThatThrownBy(() -> InstalledPlugins.load(jars, verification))
                .isInstanceOf(KernelException.class)
                .hasMessage("""
                        插件未通过检查，系统不启动。请改正或移走下列插件。
                        插件 good（b.jar） 被拒绝：
                          - ID_TAKEN 插件编号“good”已被另一个插件使用。请只保留一个版本。
                        插件 sample（c.jar） 被拒绝：
                          - FORBIDDEN_REFERENCE sample.Entry 引用了 java.lang.Thread（线程）。插件只能收值、返值，请改用 SPI 提供的内容。""");
    }
}
