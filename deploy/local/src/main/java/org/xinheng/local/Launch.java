package org.xinheng.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command behind {@code deploy/up} and {@code deploy/down}. */
@Command(name = "deploy", mixinStandardHelpOptions = true, description = "在一台机器上运行信衡。")
public final class Launch {

    /** Exit code of {@code up} when the sources have to be built first, which the script does. */
    static final int BUILD_NEEDED = 10;

    private final long began = System.nanoTime();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Options that say which installation is meant. */
    static final class Where {
        @Option(names = "--home", description = "数据目录（默认 XINHENG_HOME 或 ~/.xinheng）")
        Path folder = Software.userHome();

        @Option(names = "--repository", required = true, hidden = true)
        Path repository = Path.of("");

        @Option(names = "--port", defaultValue = "${env:XINHENG_PORT}", description = "内核端口（默认上次所用，首次 8080）")
        @Nullable
        Integer port;

        @Option(
                names = "--keycloak-port",
                defaultValue = "${env:XINHENG_KEYCLOAK_PORT}",
                description = "Keycloak 端口（默认上次所用，首次 8180）")
        @Nullable
        Integer keycloakPort;

        @Option(
                names = "--management-port",
                defaultValue = "${env:XINHENG_MANAGEMENT_PORT}",
                description = "Keycloak 管理端口（默认上次所用，首次 8190）")
        @Nullable
        Integer managementPort;

        @Option(
                names = "--postgres-port",
                defaultValue = "${env:XINHENG_POSTGRES_PORT}",
                description = "PostgreSQL 端口（默认上次所用，首次 5433）")
        @Nullable
        Integer postgresPort;

        @Option(names = "--no-samples", description = "只开通租户，不装载样例数据")
        boolean bare;

        Home home() {
            var kept = new KeptPorts(folder);
            return new Home(
                    folder.toAbsolutePath(),
                    repository.toAbsolutePath(),
                    kept.choose("port", port, 8080),
                    kept.choose("keycloak", keycloakPort, 8180),
                    kept.choose("management", managementPort, 8190),
                    kept.choose("postgres", postgresPort, 5433));
        }
    }

    /** Entry for {@code java}. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Launch())
                .setExecutionExceptionHandler((trouble, line, parsed) -> {
                    var text = trouble instanceof LocalException ? trouble.getMessage() : trouble.toString();
                    new PrintStream(System.err, true, StandardCharsets.UTF_8).println("\n✗ " + text);
                    if (!(trouble instanceof LocalException)) {
                        trouble.printStackTrace();
                    }
                    return 1;
                })
                .execute(arguments));
    }

    private void say(String sentence) {
        out.printf(Locale.ROOT, "[%4d 秒] %s%n", (System.nanoTime() - began) / 1_000_000_000L, sentence);
    }

    @Command(name = "up", mixinStandardHelpOptions = true, description = "启动；已在运行时只打印地址与登录")
    int up(@Mixin Where where, @Option(names = "--built", hidden = true) boolean built) throws SQLException {
        var home = where.home();
        var servers = new Servers(home, this::say);
        if (!servers.running()) {
            servers.check();
            if (!built && Sources.needBuild(home.repository())) {
                return BUILD_NEEDED;
            }
            servers.start(!where.bare);
            say("完成");
        }
        out.println();
        out.print(new Logins(home).read());
        return 0;
    }

    @Command(name = "down", mixinStandardHelpOptions = true, description = "停止；数据保留")
    int down(@Mixin Where where) {
        new Servers(where.home(), this::say).stop().forEach(out::println);
        return 0;
    }
}
