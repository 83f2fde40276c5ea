package org.xinheng.kernel.plugins.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.testing.PluginJar;
import org.xinheng.spi.bundle.Budget;

/** Jars signed by the JDK's own tools, with keys made here. */
class SignatureCheckTest {

    private static final String PASSWORD = "changeit-now";

    @TempDir
    private static Path folder;

    private static Path trusted = Path.of("");
    private static byte[] signed = {};

    @BeforeAll
    static void twoProvidersOneOfWhomIsTrusted() throws Exception {
        trusted = Files.createDirectory(folder.resolve("trusted"));
        key("known", "CN=可信开发单位");
        key("unknown", "CN=无名单位");
        tool(
                "keytool",
                "-exportcert",
                "-rfc",
                "-alias",
                "known",
                "-file",
                trusted.resolve("known.pem").toString(),
                "-keystore",
                keys(),
                "-storepass",
                PASSWORD);
        signed = signed("known");
    }

    private static String keys() {
        return folder.resolve("keys.p12").toString();
    }

    private static void key(String alias, String name) throws Exception {
        tool(
                "keytool",
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                name,
                "-validity",
                "3650",
                "-startdate",
                "-1d",
                "-keystore",
                keys(),
                "-storepass",
                PASSWORD);
    }

    private static byte[] signed(String alias) throws Exception {
        Path jar = PluginJar.sound("sample").writeTo(folder, alias + ".jar");
        tool("jarsigner", "-keystore", keys(), "-storepass", PASSWORD, jar.toString(), alias);
        return Files.readAllBytes(jar);
    }

    private static void tool(String name, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.add("-J-Duser.language=en");
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(name).isZero();
    }

    private SignatureCheck check() {
        return SignatureCheck.required(trusted, Clock.systemUTC());
    }

    @Test
    void aTrustedSignatureIsAcceptedAndNamed() {
        byte[] jar = signed;

        assertThat(check().check(jar).reasons()).isEmpty();
        assertThat(check().check(jar).signers()).containsExactly("CN=可信开发单位");
        try (var threads = new GuardedThreads(new Budget.Limits(2_000_000, 64 << 20, Duration.ofSeconds(5)))) {
            var loading = new PluginLoading(Definitions.national(), check(), threads, 3, (p, v, r) -> {});
            assertThat(loading.verify(jar, Neighbours.none()).reportOnly().isSound())
                    .isTrue();
        }
    }

    @Test
    void aSignatureOfSomebodyElseOrNoneIsNot() throws Exception {
        assertThat(check().check(signed("unknown")).reasons())
                .singleElement()
                .asString()
                .startsWith("NOT_SIGNED 有 3 个文件没有受信任的签名");
        assertThat(check().check(PluginJar.sound("sample").bytes()).reasons()).hasSize(1);
    }

    @Test
    void whatWasChangedAfterSigningIsFound() throws Exception {
        Path jar = folder.resolve("changed.jar");
        Files.write(jar, signed);
        addTo(jar, "plugin.properties", "plugin.id=other\n");

        assertThat(check().check(Files.readAllBytes(jar)).reasons())
                .containsExactly("BAD_SIGNATURE 插件内容与签名不符，可能被改动过。请向提供单位重新索取。");
    }

    @Test
    void whatWasAddedOrTakenAwayAfterSigningIsFound() throws Exception {
        Path added = folder.resolve("added.jar");
        Files.write(added, signed);
        addTo(added, "definitions/more.yaml", "kind: standard\n");

        assertThat(check().check(Files.readAllBytes(added)).reasons())
                .containsExactly("NOT_SIGNED 有 1 个文件没有受信任的签名（如 definitions/more.yaml）。请提供单位用平台信任的证书签名。");

        Path less = folder.resolve("less.jar");
        Files.write(less, signed);
        try (var files = java.nio.file.FileSystems.newFileSystem(less)) {
            Files.delete(files.getPath("plugin.properties"));
        }
        assertThat(check().check(Files.readAllBytes(less)).reasons())
                .containsExactly("NOT_SIGNED 有 1 个文件没有受信任的签名（如 plugin.properties）。请提供单位用平台信任的证书签名。");
    }

    private static void addTo(Path jar, String path, String text) throws IOException {
        try (var files = java.nio.file.FileSystems.newFileSystem(jar)) {
            Path parent = files.getPath(path).getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(files.getPath(path), text);
        }
    }
}
