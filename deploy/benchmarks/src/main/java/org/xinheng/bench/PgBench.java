package org.xinheng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.LocalPostgres;

/** Runs a statement by pgbench, prepared, as one of the roles: the yardstick for the same statement over HTTP. */
final class PgBench {

    private static final Pattern TRANSACTIONS = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern CPU = Pattern.compile("(?m)^(user|sys) ([0-9.]+)$");

    /** CPU seconds per transaction, client and server together. */
    record Result(long transactions, double cpuSeconds) {
        double cpuMicros() {
            return cpuSeconds / transactions * 1e6;
        }
    }

    private final LocalPostgres postgres;
    private final Path folder;

    PgBench(LocalPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /**
     * @param script a pgbench script: {@code \set} lines and one statement
     * @throws IllegalStateException when pgbench is not installed or fails, with what it printed
     */
    Result run(String script, int clients, int seconds) {
        return run(DatabaseRole.PORTAL, script, clients, seconds);
    }

    /** The same as another role. */
    Result run(DatabaseRole role, String script, int clients, int seconds) {
        try {
            var file = Files.writeString(folder.resolve("pgbench.sql"), script);
            double serverBefore = Cpu.seconds(List.of(postgres.pid()));
            var command =
                    "TIMEFORMAT=$'user %U\\nsys %S'; time pgbench -n -M prepared -c " + clients + " -j 1 -T " + seconds
                            + " -f '" + file + "' -h 127.0.0.1 -p " + postgres.port() + " -U "
                            + role.user() + " "
                            + LocalPostgres.XINHENG;
            var builder = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", postgres.password(role));
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "pgbench failed (Debian: apt-get install postgresql-contrib):\n" + output);
            }
            double server = Cpu.seconds(List.of(postgres.pid())) - serverBefore;
            return new Result(Long.parseLong(find(TRANSACTIONS, output)), server + client(output));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static double client(String output) {
        return CPU.matcher(output)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(2)))
                .sum();
    }

    private static String find(Pattern pattern, String output) {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench printed something else:\n" + output);
        }
        return matcher.group(1);
    }
}
