package org.xinheng.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xinheng.samples.Generate;
import picocli.CommandLine.Option;

/** What commands have in common that kill the kernel in the middle of work: a product of their own, and what they say. */
abstract class CrashCommand implements Callable<Integer> {

    static final String TENANT = "lishui";

    @Option(names = "--repository", required = true, hidden = true)
    Path repository = Path.of("");

    @Option(names = "--seed", description = "随机种子（默认当前时间）")
    long seed = System.currentTimeMillis();

    @Option(names = "--keep", description = "保留数据目录")
    boolean keep;

    private final long began = System.nanoTime();
    final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** The product that is to be killed. */
    record Victim(Path folder, Home home, Servers servers) {

        LocalPostgres postgres() {
            return LocalPostgres.kept(home.postgres(), home.postgresPort());
        }

        /** The people of the demonstration, who log in to this product. */
        People people() {
            var keycloak = LocalKeycloak.start(home.keycloak(), postgres(), home.keycloakPlace(), Progress.silent());
            var people = new People(keycloak, home.secrets());
            people.open();
            return people;
        }
    }

    final void say(String sentence) {
        out.printf(Locale.ROOT, "[%4d 秒] %s%n", seconds(), sentence);
    }

    /** How long the command has been at work. */
    final long seconds() {
        return (System.nanoTime() - began) / 1_000_000_000L;
    }

    /** Starts a product on ports of its own; it ends with this process. */
    final Victim start(Map<String, String> settings) throws IOException, SQLException {
        var folder = Files.createTempDirectory("xinheng-crash-");
        var home = new Home(folder, repository, Ports.free(), Ports.free(), Ports.free(), Ports.free());
        var servers = new Servers(home, this::say, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(servers, folder), "clean-up"));
        say("种子 " + seed + "，数据目录 " + folder);
        servers.start(false);
        return new Victim(folder, home, servers);
    }

    private void cleanUp(Servers servers, Path folder) {
        List<String> stopped = servers.stop();
        if (keep) {
            out.println(folder + " " + stopped);
        } else {
            PrivateFiles.deleteTree(folder);
        }
    }

    /** Generates one file of sample rows. */
    final Path generate(Path folder, String item, String... wanted) throws IOException {
        var file = folder.resolve("file");
        var arguments = new ArrayList<>(List.of(
                "--tenant=" + TENANT,
                "--tenants=" + repository.resolve("tenants"),
                "--out=" + file,
                "--items=" + item,
                "--format=CSV"));
        arguments.addAll(List.of(wanted));
        if (Generate.run(arguments.toArray(String[]::new)) != 0) {
            throw new LocalException(LocalError.SAMPLES_FAILED, "文件未能生成。");
        }
        try (var files = Files.list(file)) {
            return files.findFirst().orElseThrow();
        }
    }

    /** The last word of the command, and its exit code. */
    final int verdict(boolean sound) {
        out.println(sound ? "✓ 不丢不重 / nothing lost, nothing doubled" : "✗ 数据不一致 / inconsistent");
        return sound ? 0 : 1;
    }
}
