package org.xinheng.kernel.intake;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.intake.check.RowChecker;
import org.xinheng.kernel.intake.heads.HeadMatch;
import org.xinheng.kernel.intake.sheet.SheetRow;
import org.xinheng.kernel.intake.sheet.TableFile;

/**
 * Reads and checks rows on a thread of its own while the database works on the chunk before. At most two finished chunks
 * wait, so that memory stays bounded whoever is slower.
 */
final class RowSource implements AutoCloseable {

    private sealed interface Step {
        record Next(Chunk chunk) implements Step {}

        record End() implements Step {}

        record Broken(Throwable cause) implements Step {}
    }

    private final TableFile file;
    private final HeadMatch match;
    private final RowChecker checker;
    private final DraftMaker drafts;
    private final int chunkRows;
    private final int skip;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(2);
    private final Thread reader;
    private volatile boolean stopped;

    /** Starts reading behind the resume line. */
    RowSource(TableFile file, HeadMatch match, RowChecker checker, DraftMaker drafts, int chunkRows, int skip) {
        this.file = file;
        this.match = match;
        this.checker = checker;
        this.drafts = drafts;
        this.chunkRows = chunkRows;
        this.skip = skip;
        this.reader = Thread.ofPlatform().daemon().name("intake-reader").start(this::readAll);
    }

    /** The next chunk, or null at the end of the table. */
    @Nullable
    Chunk next() throws IOException {
        try {
            Step step = steps.take();
            return switch (step) {
                case Step.Next(var chunk) -> chunk;
                case Step.End() -> null;
                case Step.Broken(var cause) -> throw thrown(cause);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading", e);
        }
    }

    private static RuntimeException thrown(Throwable cause) throws IOException {
        if (cause instanceof IOException io) {
            throw io;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    private void readAll() {
        try {
            read();
            hand(new Step.End());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            try {
                hand(new Step.Broken(e));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read() throws IOException, InterruptedException {
        var row = new SheetRow();
        int line = 0;
        Chunk chunk = new Chunk(skip + 1, chunkRows);
        try (var rows = file.open(match.table())) {
            while (!stopped && rows.next(row)) {
                if (row.position() <= match.position() || row.isBlank() || row.beginsWith(Catalogue.EXAMPLE_MARK)) {
                    continue;
                }
                if (++line <= skip) {
                    continue;
                }
                chunk.add(checker.check(row, line), row.copy(), drafts);
                if (chunk.size() == chunkRows) {
                    chunk.setProgress(rows.progress());
                    hand(new Step.Next(chunk));
                    chunk = new Chunk(line + 1, chunkRows);
                }
            }
            if (chunk.size() > 0) {
                chunk.setProgress(1);
                hand(new Step.Next(chunk));
            }
        }
    }

    private void hand(Step step) throws InterruptedException {
        while (!stopped && !steps.offer(step, 200, TimeUnit.MILLISECONDS)) {
            // looks at the flag now and then
        }
    }

    @Override
    public void close() {
        stopped = true;
        steps.clear();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
