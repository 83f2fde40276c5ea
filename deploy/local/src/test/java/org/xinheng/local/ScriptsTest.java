package org.xinheng.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} on machines that lack something. */
class ScriptsTest {

    private static final String MVNW =
            Path.of("../../mvnw").toAbsolutePath().normalize().toString();

    @TempDir
    Path folder;

    @Test
    void withoutJdk25TheScriptSaysSoInTwoLanguages() {
        var result = mvnw(Map.of("JAVA_HOME", "/nowhere", "XINHENG_JDKS", "/nowhere"), "-v");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output())
                .contains("找不到 JDK 25", "当前 JAVA_HOME=/nowhere", "JDK 25 not found", "point JAVA_HOME at it");
    }

    @Test
    void anOlderJdkInJavaHomeIsPassedOverForAMatchingOne() throws IOException {
        var old = jdk("old", "21.0.2");
        var right = jdk("right", "25.0.1");
        var result = mvnw(Map.of("JAVA_HOME", old.toString(), "XINHENG_JDKS", right.toString()), "--print-java-home");
        assertThat(result.output().strip()).isEqualTo(right.toRealPath().toString());
    }

    @Test
    void withoutMavenTheScriptSaysWhichVersionIsNeeded() throws IOException {
        var result = mvnw(
                Map.of(
                        "JAVA_HOME",
                        jdk("right", "25.0.1").toString(),
                        "XINHENG_MAVENS",
                        "/nowhere",
                        "PATH",
                        tools(null)),
                "-v");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("找不到 Maven", "3.8.7", "Maven not found");
    }

    @Test
    void withoutNodeTheConsoleCannotBeBuiltAndTheScriptSaysSo() throws IOException {
        var maven = script("mvn", "echo 'Apache Maven 3.9.9'");
        var result =
                mvnw(Map.of("JAVA_HOME", jdk("right", "25.0.1").toString(), "PATH", tools(maven)), "-q", "package");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("业务台需要 Node.js 20 以上", "本机：没有", "Node.js 20 or newer");
    }

    private Shell.Result mvnw(Map<String, String> environment, String... arguments) {
        var all = new HashMap<String, String>(
                Map.of("M2_HOME", "", "MAVEN_HOME", "", "XINHENG_SOFTWARE", folder.toString()));
        all.putAll(environment);
        var command = new ArrayList<>(List.of("/bin/bash", MVNW));
        command.addAll(List.of(arguments));
        return Shell.run(command, all, Duration.ofSeconds(20));
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "true");
        return home;
    }

    /** A PATH with the usual tools but no Maven and no Node. */
    private String tools(@Nullable Path maven) throws IOException {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var name : List.of("sed", "sort", "head", "grep", "dirname", "mkdir")) {
            for (var place : List.of("/usr/bin/", "/bin/")) {
                if (Files.exists(Path.of(place + name)) && !Files.exists(tools.resolve(name))) {
                    script(tools.resolve(name), "exec " + place + name + " \"$@\"");
                }
            }
        }
        return maven == null ? tools.toString() : maven.getParent() + ":" + tools;
    }

    private Path script(String name, String body) throws IOException {
        return script(Files.createDirectories(folder.resolve("own")).resolve(name), body);
    }

    private static Path script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
