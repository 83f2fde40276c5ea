package org.xinheng.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.Installation;
import org.xinheng.local.Progress;
import org.xinheng.samples.Generate;

/** Uploads one large CSV through the ordinary API and waits until the last row is stored and published. */
final class IntakeBench {

    /** What it took, from the first byte sent to the last fact delivered. */
    record Result(long rows, long accepted, double seconds, double cpuSeconds) {
        double rowsPerSecond() {
            return rows / seconds;
        }

        double cpuMicrosPerRow() {
            return cpuSeconds / rows * 1e6;
        }
    }

    private final Installation installation;
    private final Path repository;
    private final Path folder;
    private final Progress progress;

    IntakeBench(Installation installation, Path repository, Path folder, Progress progress) {
        this.installation = installation;
        this.repository = repository;
        this.folder = folder;
        this.progress = progress;
    }

    Result run(long subjects, long rows) throws IOException, SQLException, InterruptedException {
        progress.step("生成 %,d 家主体、%,d 条许可".formatted(subjects, rows));
        var samples = folder.resolve("samples");
        Generate.run(
                "--tenant=" + Bench.TENANT,
                "--tenants=" + repository.resolve("tenants"),
                "--out=" + samples,
                "--subjects=" + subjects,
                "--permits=" + rows,
                "--items=administrative-permit",
                "--format=CSV");
        Path file;
        try (var files = Files.list(samples)) {
            file = files.filter(one -> one.toString().endsWith(".csv"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        progress.step("上报 %s（%,d MiB）".formatted(file.getFileName(), Files.size(file) >> 20));
        var processes =
                List.of(installation.kernel().pid(), installation.postgres().pid());
        var cpu = Cpu.seconds(processes);
        var start = System.nanoTime();
        var batch = await(installation
                .upload(Bench.TENANT, "administrative-permit", file)
                .get("id")
                .asText());
        awaitFacts();
        var seconds = (System.nanoTime() - start) / 1e9;
        var counts = batch.get("counts");
        return new Result(
                batch.get("rowsRead").asLong(),
                counts.path("accept").asLong() + counts.path("warn").asLong(),
                seconds,
                Cpu.seconds(processes) - cpu);
    }

    private JsonNode await(String batch) throws InterruptedException {
        while (true) {
            var now = installation.get(Bench.TENANT, "/intake/batches/" + batch);
            switch (now.get("state").asText()) {
                case "DONE" -> {
                    return now;
                }
                case "FAILED" -> throw new IllegalStateException("The batch failed: " + now.get("failure"));
                default -> Thread.sleep(200);
            }
        }
    }

    /** Rows are published by facts after their commit; the work is done when none waits. */
    private void awaitFacts() throws SQLException, InterruptedException {
        try (var connection = installation.postgres().connect(DatabaseRole.SUPERUSER);
                var query = connection.prepareStatement("select count(*) from outbox")) {
            while (true) {
                try (var rows = query.executeQuery()) {
                    rows.next();
                    if (rows.getLong(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(100);
            }
        }
    }
}
