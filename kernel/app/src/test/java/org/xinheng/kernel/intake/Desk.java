package org.xinheng.kernel.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestTenant;

/** A clerk's desk in a test: uploads, waits, looks. */
final class Desk {

    private final Intake intake;
    private final TestTenant tenant;
    private final Actor clerk;

    Desk(Intake intake, TestTenant tenant) {
        this.intake = intake;
        this.tenant = tenant;
        tenant.bureau(Tables.BUREAU, Tables.BUREAU_CODE);
        this.clerk = tenant.actor(Role.BUREAU_CLERK);
    }

    Actor clerk() {
        return clerk;
    }

    TestTenant tenant() {
        return tenant;
    }

    @SafeVarargs
    final BatchView upload(Map<String, String>... rows) {
        return upload(Tables.csv(rows));
    }

    BatchView upload(String csv) {
        return finished(intake.receive(
                clerk, "auto", "测试.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
    }

    BatchView upload(Path file) {
        try (var body = Files.newInputStream(file)) {
            return finished(intake.receive(clerk, "auto", file.getFileName().toString(), body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BatchView finished(BatchView batch) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        BatchView view = intake.require(clerk, batch.id());
        while (!view.isFinished()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Batch is not finished: " + view);
            }
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            view = intake.require(clerk, batch.id());
        }
        return view;
    }

    List<RowIssue> issues(BatchView batch) {
        return intake.listIssues(clerk, batch.id(), null, null, 0, 500).items();
    }
}
