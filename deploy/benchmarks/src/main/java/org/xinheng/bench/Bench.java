package org.xinheng.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.xinheng.local.Installation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command behind {@code deploy/bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {EvaluationBench.class, CheckBench.class, PortalBench.class},
        description = "在本机自起服务，量出各项比值；不作断言。")
final class Bench implements Callable<Integer> {

    static final String TENANT = "lishui";
    static final String HOST = "lishui.localhost";

    @Option(names = "--repository", required = true, hidden = true)
    Path repository = Path.of("");

    @Option(names = "--folder", required = true, hidden = true)
    Path folder = Path.of("");

    @Option(names = "--subjects", defaultValue = "1000000", description = "主体数（默认 ${DEFAULT-VALUE}）")
    long subjects;

    @Option(names = "--rows", defaultValue = "1000000", description = "归集的许可条数（默认 ${DEFAULT-VALUE}）")
    long rows;

    @Option(names = "--seconds", defaultValue = "15", description = "每项查询压测的秒数（默认 ${DEFAULT-VALUE}）")
    int seconds;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(folder);
        try (var installation = Installation.start(folder.resolve("home"), repository, this::say)) {
            var start = installation.restartKernel();
            line("内核启动到就绪 start-up", "%.2f s".formatted(start.toMillis() / 1e3));
            var intake = new IntakeBench(installation, repository, folder, this::say).run(subjects, rows);
            line(
                    "归集 intake",
                    "%,.0f 行/s (%,d 行, %.1f s, 接受 %,d)"
                            .formatted(intake.rowsPerSecond(), intake.rows(), intake.seconds(), intake.accepted()));
            line(
                    "归集时内核常驻内存 RSS（-Xmx512m）",
                    "%,d MiB".formatted(Cpu.residentMiB(installation.kernel().pid())));
            line("归集 CPU/行 kernel + PostgreSQL", "%.1f µs".formatted(intake.cpuMicrosPerRow()));
            new QueryBench(installation, folder, seconds, this::line).run();
            line(
                    "压测后内核常驻内存 RSS",
                    "%,d MiB".formatted(Cpu.residentMiB(installation.kernel().pid())));
            var copy = new CopyYardstick(installation.postgres(), folder).run();
            var copySeconds =
                    copy.values().stream().mapToDouble(Double::doubleValue).sum();
            line("同样的行 COPY 进同样的表 plain COPY", "%.1f s %s".formatted(copySeconds, copy));
            line("归集 ÷ COPY intake ÷ COPY", "%.2f".formatted(copySeconds / intake.seconds()));
        }
        return 0;
    }

    void say(String sentence) {
        out.println("… " + sentence);
    }

    void line(String what, String figure) {
        out.printf(Locale.ROOT, "%-44s %s%n", what, figure);
    }
}
