package org.xinheng.kernel.plugins.host;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.bundle.Budget;

/**
 * The threads on which plugins' Java runs: platform threads, whose allocation the JVM can tell. Woven code stops itself;
 * a thread that is lost inside one call of the JDK is given up after three times its time, so that nobody waits for it.
 */
public final class GuardedThreads implements AutoCloseable {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 50;
    private static final int PATIENCE = 3;

    private final Budget.Limits limits;
    private final ExecutorService workers;
    private final AtomicInteger lost = new AtomicInteger();

    /** @param limits what one call into a plugin may use */
    public GuardedThreads(Budget.Limits limits) {
        this.limits = limits;
        var number = new AtomicInteger();
        this.workers =
                Executors.newCachedThreadPool(body -> new Worker(body, "plugin-java-" + number.incrementAndGet()));
    }

    /** How many threads were given up and have not come back. */
    public int lost() {
        return lost.get();
    }

    /**
     * Runs something that calls into plugins many times, such as the evaluation of a thousand files, on one guarded thread;
     * every single call has a budget of its own. Without this each call changes threads, which takes some microseconds.
     *
     * @throws PluginViolation if a single call did not come back
     */
    public <T> T run(Supplier<T> body) {
        if (Thread.currentThread() instanceof Worker) {
            return body.get();
        }
        var worker = new Worker[1];
        var future = workers.submit(() -> {
            worker[0] = (Worker) Thread.currentThread();
            try {
                return body.get();
            } finally {
                worker[0].cameBack(lost);
            }
        });
        while (true) {
            try {
                return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                Lost call = worker[0] == null
                        ? null
                        : worker[0].giveUp(PATIENCE * limits.time().toNanos(), lost);
                if (call != null) {
                    throw call.named(
                            "没有返回（%d 毫秒）".formatted(PATIENCE * limits.time().toMillis()));
                }
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while a plugin was running", e);
            }
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    /** Names a call that did not come back. */
    @FunctionalInterface
    interface Lost {
        PluginViolation named(String how);
    }

    /** One call into a plugin, with a budget. */
    <T> T call(Supplier<T> call, Lost ifLost) {
        return run(() -> {
            var worker = (Worker) Thread.currentThread();
            worker.calling(ifLost);
            try {
                return Budget.within(limits, THREADS::getCurrentThreadAllocatedBytes, call);
            } finally {
                worker.called();
            }
        });
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** Knows since when it is inside a plugin. */
    private static final class Worker extends Thread {

        private record Call(long since, Lost ifLost) {}

        private volatile @Nullable Call present;
        private boolean lost;

        Worker(Runnable body, String name) {
            super(null, body, name, 0, false);
            setDaemon(true);
        }

        void calling(Lost ifLost) {
            present = new Call(System.nanoTime(), ifLost);
        }

        void called() {
            present = null;
        }

        /** The present call if it has taken too long; from then on the thread counts as lost. */
        synchronized @Nullable Lost giveUp(long patience, AtomicInteger count) {
            Call call = present;
            if (call == null || System.nanoTime() - call.since() < patience) {
                return null;
            }
            if (!lost) {
                lost = true;
                count.incrementAndGet();
            }
            return call.ifLost();
        }

        synchronized void cameBack(AtomicInteger count) {
            if (lost) {
                lost = false;
                count.decrementAndGet();
            }
        }
    }
}
