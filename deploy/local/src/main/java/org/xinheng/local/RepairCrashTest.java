package org.xinheng.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills the kernel again and again while repairs are applied for, decided and carried out everywhere, and then asks
 * PostgreSQL whether every effect is there exactly once: one case, one step of each kind, one paper, one receipt of each
 * consumer, nothing left before the public. Uses servers, ports and a data folder of its own.
 */
@Command(name = "crash-test repairs", mixinStandardHelpOptions = true, description = "信用修复途中反复 kill -9，核对效果不丢不重。")
public final class RepairCrashTest extends CrashCommand {

    private static final String ITEM = "administrative-penalty";
    private static final int MOST_EFFECTS = 40;
    private static final int MOMENT_MILLIS = 100;
    private static final int LOOK_MILLIS = 20;
    private static final int PATIENCE_MILLIS = 60_000;

    @Option(names = "--repairs", description = "修复申请件数（默认 ${DEFAULT-VALUE}）")
    int repairs = 150;

    @Option(names = "--kills", description = "kill -9 次数（默认 ${DEFAULT-VALUE}）")
    int kills = 100;

    /** Entry for {@code java}; exits with 0 if nothing was lost or doubled. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RepairCrashTest()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        var victim = start(Map.of());
        var people = victim.people();
        var url = victim.home().kernelUrl();
        try (var check = new RepairCrashCheck(victim.postgres(), TENANT)) {
            var clerk = new KernelApi(url, () -> people.token(TENANT + "-clerk"));
            load(victim.folder(), clerk, check);
            var walk = new RepairWalk(url, people, TENANT);
            var records = check.repairable(walk.bureau(), repairs);
            say("该部门有 %d 条可以修复的处罚".formatted(records.size()));
            if (records.size() < repairs) {
                throw new LocalException(LocalError.SAMPLES_FAILED, "可以修复的处罚不足 %d 条。".formatted(repairs));
            }
            var failure = new AtomicReference<@Nullable RuntimeException>();
            var walker = Thread.ofPlatform().start(() -> {
                try {
                    walk.repair(records);
                } catch (RuntimeException trouble) {
                    failure.set(trouble);
                }
            });
            torment(victim.servers().kernel(), check, walk, walker);
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
        clerk.upload(
                TENANT,
                ITEM,
                generate(folder, ITEM, "--seed=7", "--subjects=20000", "--penalties=20000", "--defects=0"));
        check.awaitIntake(Duration.ofMinutes(5));
    }

    /**
     * Each life ends a random number of written effects after its start, and a random moment into the next one. Counted, not
     * timed, so that the kills fall upon the work itself on any machine, however long it takes to start.
     */
    private void torment(KernelProcess kernel, RepairCrashCheck check, RepairWalk walk, Thread walker)
            throws SQLException, InterruptedException {
        var random = new Random(seed);
        long before = check.written();
        for (int kill = 1; kill <= kills && walker.isAlive(); kill++) {
            long enough = before + random.nextInt(1, MOST_EFFECTS);
            for (long waited = 0;
                    check.written() < enough && waited < PATIENCE_MILLIS && walker.isAlive();
                    waited += LOOK_MILLIS) {
                Thread.sleep(LOOK_MILLIS);
            }
            Thread.sleep(random.nextInt(MOMENT_MILLIS));
            kernel.kill();
            long now = check.written();
            say("kill -9 第 %d 次，已申请 %d 件，已完成 %d 件，本次写入 %d 项"
                    .formatted(kill, walk.begun().size(), check.completed(), now - before));
            before = now;
            kernel.restart();
            kernel.await(Duration.ofMinutes(2), Progress.silent());
        }
        say("不再打断，等待办完");
    }

    private int report(RepairCrashCheck check, List<String> records) throws SQLException {
        var wrong = check.wrong(records);
        out.printf(Locale.ROOT, "%n修复 %d 件，kill -9 至多 %d 次，种子 %d，用时 %d 秒%n", records.size(), kills, seed, seconds());
        wrong.forEach((what, count) -> out.printf(Locale.ROOT, "%s %d%n", what, count));
        return verdict(wrong.values().stream().allMatch(count -> count == 0));
    }
}
