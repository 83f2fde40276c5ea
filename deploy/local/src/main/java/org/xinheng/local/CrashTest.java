package org.xinheng.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills the kernel again and again while it reads one large file, as a power cut would, and then asks PostgreSQL whether
 * every accepted row is there exactly once. Uses servers, ports and a data folder of its own.
 */
@Command(name = "crash-test", mixinStandardHelpOptions = true, description = "上传途中反复 kill -9，核对不丢不重。")
public final class CrashTest extends CrashCommand {

    private static final String ITEM = "administrative-permit";

    @Option(names = "--rows", description = "文件行数（默认 ${DEFAULT-VALUE}）")
    int rows = 200_000;

    @Option(names = "--kills", description = "kill -9 次数（默认 ${DEFAULT-VALUE}）")
    int kills = 20;

    /** Entry for {@code java}; exits with 0 if nothing was lost or doubled. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CrashTest()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        // A dead worker's batch is taken over after its lease; a short one keeps this test short.
        var victim = start(Map.of("kernel.intake.lease-for", "2s"));
        say("生成 %,d 行".formatted(rows));
        var file = generate(
                victim.folder(),
                ITEM,
                "--seed=" + seed,
                "--subjects=" + Math.max(1, rows * 3L / 4),
                "--permits=" + rows,
                "--defects=0.02");
        try (var check = new CrashCheck(victim.postgres(), TENANT, ITEM)) {
            torment(victim, check, file);
            return report(check, file);
        }
    }

    /** The first tenth of the kills falls into the upload itself, the others into the reading. */
    private void torment(Victim victim, CrashCheck check, Path file) throws SQLException, InterruptedException {
        var random = new Random(seed);
        var kernel = victim.servers().kernel();
        int left = kills;
        for (; left > kills - Math.max(1, kills / 10); left--) {
            var upload = uploader(victim, file);
            upload.start();
            Thread.sleep(random.nextInt(20, 400));
            kill(kernel, check, "上传途中");
            upload.join(Duration.ofSeconds(30));
        }
        if (check.batches() == 0) {
            var upload = uploader(victim, file);
            upload.start();
            upload.join(Duration.ofMinutes(2));
        }
        for (; left > 0; left--) {
            int step = Math.max(1, (rows - check.rowsRead()) / (left + 1));
            int goal = check.rowsRead() + random.nextInt(1, Math.max(2, step * 2));
            var end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
            while (check.rowsRead() < goal && !check.finished() && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            Thread.sleep(random.nextInt(0, 300));
            kill(kernel, check, check.finished() ? "读完之后" : "读取途中");
        }
        say("不再打断，等待读完");
        var end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!check.finished() && System.nanoTime() < end) {
            Thread.sleep(200);
        }
    }

    private void kill(KernelProcess kernel, CrashCheck check, String when) throws SQLException {
        kernel.kill();
        say("kill -9（%s），已读 %,d 行".formatted(when, check.rowsRead()));
        kernel.restart();
        kernel.await(Duration.ofMinutes(2), this::say);
    }

    private Thread uploader(Victim victim, Path file) {
        var token = victim.people().token(TENANT + "-clerk");
        var api = new KernelApi(victim.home().kernelUrl(), () -> token);
        return Thread.ofPlatform().unstarted(() -> {
            try {
                api.upload(TENANT, ITEM, file);
            } catch (LocalException cutOff) {
                say("上传被打断（客户端将重传）");
            }
        });
    }

    private int report(CrashCheck check, Path file) throws SQLException, IOException {
        var found = check.compare(file);
        out.printf(
                Locale.ROOT,
                "%n行数 %,d，kill -9 %d 次，种子 %d，用时 %d 秒%n已入库 %,d，退回或重复 %,d，丢失 %d，重复入库 %d，多出 %d，批次未完成 %d%n",
                rows,
                kills,
                seed,
                seconds(),
                found.recorded(),
                found.refused(),
                found.missing(),
                found.doubled(),
                found.strange(),
                found.unfinished());
        return verdict(found.isSound());
    }
}
