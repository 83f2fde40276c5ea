package org.xinheng.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xinheng.samples.Generate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills the kernel again and again while repairs are applied for, decided and carried out everywhere, and then asks
 * PostgreSQL whether every effect is there exactly once: one case, one step of each kind, one paper, one receipt of each
 * consumer, nothing left before the public. Uses servers, ports and a data folder of its own.
 */
@Command(name = "crash-test repairs", mixinStandardHelpOptions = true, description = "信用修复途中反复 kill -9，核对效果不丢不重。")
public final class RepairCrashTest implements Callable<Integer> {

    private static final String TENANT = "lishui";
    private static final String ITEM = "administrative-penalty";

    @Option(names = "--repository", required = true, hidden = true)
    Path repository = Path.of("");

    @Option(names = "--repairs", description = "修复申请件数（默认 ${DEFAULT-VALUE}）")
    int repairs = 40;

    @Option(names = "--kills", description = "kill -9 次数（默认 ${DEFAULT-VALUE}）")
    int kills = 100;

    @Option(names = "--seed", description = "随机种子（默认当前时间）")
    long seed = System.currentTimeMillis();

    private final long began = System.nanoTime();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Entry for {@code java}; exits with 0 if nothing was lost or doubled. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RepairCrashTest()).execute(arguments));
    }

    private void say(String sentence) {
        out.printf(Locale.ROOT, "[%4d 秒] %s%n", (System.nanoTime() - began) / 1_000_000_000L, sentence);
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        var folder = Files.createTempDirectory("xinheng-crash-");
        var home = new Home(folder, repository, Ports.free(), Ports.free(), Ports.free(), Ports.free());
        var servers = new Servers(home, this::say, Map.of());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            servers.stop();
                            PrivateFiles.deleteTree(folder);
                        },
                        "clean-up"));
        say("种子 " + seed + "，数据目录 " + folder);
        servers.start(false);
        var postgres = LocalPostgres.kept(home.postgres(), home.postgresPort());
        var keycloak = LocalKeycloak.start(home.keycloak(), postgres, home.keycloakPlace(), Progress.silent());
        var people = new People(keycloak, home.secrets());
        people.open();
        try (var check = new RepairCrashCheck(postgres, TENANT)) {
            load(folder, new KernelApi(home.kernelUrl(), () -> people.token(TENANT + "-clerk")), check);
            var failure = new AtomicReference<@Nullable RuntimeException>();
            var walk = new RepairWalk(home.kernelUrl(), people, TENANT, check.repairable(repairs));
            var walker = Thread.ofPlatform().start(() -> {
                try {
                    walk.run();
                } catch (RuntimeException trouble) {
                    failure.set(trouble);
                }
            });
            torment(servers.kernel(), check, walk);
            walker.join(Duration.ofMinutes(15));
            var trouble = failure.get();
            if (trouble != null) {
                throw trouble;
            }
            check.await(walk.begun(), Duration.ofMinutes(5));
            return report(check, walk.begun());
        }
    }

    private void load(Path folder, KernelApi clerk, RepairCrashCheck check)
            throws IOException, SQLException, InterruptedException {
        var file = folder.resolve("file");
        var code = Generate.run(
                "--tenant=" + TENANT,
                "--tenants=" + repository.resolve("tenants"),
                "--out=" + file,
                "--seed=7",
                "--subjects=2000",
                "--penalties=2000",
                "--defects=0",
                "--items=" + ITEM,
                "--format=CSV");
        if (code != 0) {
            throw new LocalException(LocalError.SAMPLES_FAILED, "文件未能生成。");
        }
        try (var files = Files.list(file)) {
            clerk.upload(TENANT, ITEM, files.findFirst().orElseThrow());
        }
        check.awaitIntake(Duration.ofMinutes(5));
        say("已有 %d 条可以修复的处罚".formatted(check.repairable(Integer.MAX_VALUE).size()));
    }

    private void torment(KernelProcess kernel, RepairCrashCheck check, RepairWalk walk)
            throws SQLException, InterruptedException {
        var random = new Random(seed);
        for (int kill = 1; kill <= kills && !walk.finished(); kill++) {
            Thread.sleep(random.nextInt(50, 6000));
            kernel.kill();
            say("kill -9 第 %d 次，已申请 %d 件，已完成 %d 件".formatted(kill, walk.begun().size(), check.completed()));
            kernel.restart();
            kernel.await(Duration.ofMinutes(2), Progress.silent());
        }
        say("不再打断，等待办完");
    }

    private int report(RepairCrashCheck check, List<String> records) throws SQLException {
        var wrong = check.wrong(records);
        out.printf(
                Locale.ROOT,
                "%n修复 %d 件，kill -9 至多 %d 次，种子 %d，用时 %d 秒%n",
                records.size(),
                kills,
                seed,
                (System.nanoTime() - began) / 1_000_000_000L);
        wrong.forEach((what, count) -> out.printf(Locale.ROOT, "%s %d%n", what, count));
        boolean sound = wrong.values().stream().allMatch(count -> count == 0);
        out.println(sound ? "✓ 不丢不重 / nothing lost, nothing doubled" : "✗ 数据不一致 / inconsistent");
        return sound ? 0 : 1;
    }
}
