package org.xinheng.kernel.archives;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.xinheng.kernel.archives.ArchiveQueueRepository.Claimed;
import org.xinheng.kernel.archives.ArchiveQueueRepository.Open;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;

/** Does what waits, one thing after the other, on one node at a time. A thing a dead node left is begun again. */
@ApplicationScoped
class RunArchives {

    private static final Logger LOG = Logger.getLogger(RunArchives.class);
    private static final int ATTEMPTS = 3;

    private final ArchiveQueueRepository queue;
    private final ExportRun exports;
    private final ImportRun imports;
    private final ArchivesConfig config;
    private final Clock clock;

    RunArchives(
            ArchiveQueueRepository queue, ExportRun exports, ImportRun imports, ArchivesConfig config, Clock clock) {
        this.queue = queue;
        this.exports = exports;
        this.imports = imports;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{kernel.archives.look-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        once();
    }

    /** Does the next thing, if there is one. */
    void once() {
        queue.alone(() -> next().ifPresent(this::take));
    }

    /**
     * An export whose tenant is not at rest only waits: nothing is counted and nothing is written into the audit. Its patience
     * begins with the first look at it, however long others were before it.
     */
    private Optional<Claimed> next() {
        for (Open open : queue.listOpen()) {
            Integer exported = open.exported();
            long underWay = exported == null ? 0 : queue.countUnderWay(exported);
            if (underWay == 0) {
                queue.begin(open.claimed());
                return Optional.of(open.claimed());
            }
            Instant now = clock.instant();
            Instant since = open.waitingSince();
            if (since != null && since.isBefore(now.minus(config.patience()))) {
                queue.fail(open.claimed(), words(ExportRun.busy(underWay)));
            } else {
                queue.hold(open.claimed(), now);
            }
        }
        return Optional.empty();
    }

    private void take(Claimed claimed) {
        if (claimed.kind() == ArchiveQueueRepository.Kind.IMPORT && claimed.attempts() > ATTEMPTS) {
            queue.fail(claimed, "连续 %d 次没有完成（程序中途停止），不再自动重试。请联系平台运营人员查明原因后重新导入。".formatted(ATTEMPTS));
            return;
        }
        try {
            switch (claimed.kind()) {
                case EXPORT -> exports.run(claimed);
                case IMPORT -> imports.run(claimed);
            }
        } catch (KernelException refused) {
            queue.fail(claimed, words(refused));
        } catch (RuntimeException trouble) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.errorf(
                    trouble,
                    "Archive %s failed in attempt %d, reference %s",
                    claimed.id(),
                    claimed.attempts(),
                    reference);
            if (claimed.attempts() >= ATTEMPTS) {
                queue.fail(claimed, "系统内部错误，编号 %s，没有完成。没有任何内容对外开放；请把编号告知平台运营人员，查明后可重新开始。".formatted(reference));
            }
        }
    }

    private static String words(KernelException refused) {
        return Optional.of(refused.errors().stream().map(FieldError::detail).collect(Collectors.joining()))
                .filter(all -> !all.isEmpty())
                .map(all -> refused.getMessage() + all)
                .orElse(Objects.requireNonNullElse(refused.getMessage(), ""));
    }
}
