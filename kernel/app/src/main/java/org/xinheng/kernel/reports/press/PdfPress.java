package org.xinheng.kernel.reports.press;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A fixed number of printers: nobody who asks for many reports takes the machine from the others. Printing runs on threads of
 * its own, because it is work and not waiting. Safe for any thread.
 */
public final class PdfPress implements AutoCloseable {

    /** A printer that is made when it is first needed, for fonts are large. */
    private static final class Place {
        private @org.jspecify.annotations.Nullable PdfPrinter printer;

        PdfPrinter printer() {
            var made = printer;
            if (made == null) {
                made = new PdfPrinter();
                printer = made;
            }
            return made;
        }
    }

    private final BlockingQueue<Place> free;
    private final ExecutorService threads;
    private final Duration patience;

    /**
     * @param printers how many print at the same time
     * @param patience how long one waits for a printer
     */
    public PdfPress(int printers, Duration patience) {
        this.free = new ArrayBlockingQueue<>(printers);
        this.threads = Executors.newFixedThreadPool(
                printers, Thread.ofPlatform().daemon().name("press-", 1).factory());
        this.patience = patience;
        for (int i = 0; i < printers; i++) {
            free.add(new Place());
        }
    }

    /** The PDF of a paper; empty when no printer became free in time. */
    public Optional<byte[]> print(Paper paper) {
        try {
            Place place = free.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (place == null) {
                return Optional.empty();
            }
            return Optional.of(threads.submit(() -> use(place, paper)).get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A paper could not be printed", failed.getCause());
        }
    }

    /** The place is free again when the printer stands still, whoever stopped waiting for it. */
    private byte[] use(Place place, Paper paper) {
        try {
            return place.printer().print(paper);
        } finally {
            free.add(place);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
