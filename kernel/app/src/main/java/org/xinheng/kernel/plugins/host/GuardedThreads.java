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
                if (worker[0] != null
                        && worker[0].giveUp(PATIENCE * limits.time().toNanos(), lost)) {
                    throw new PluginViolation(
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

    /** One call into a plugin, with a budget. */
    <T> T call(Supplier<T> call) {
        return run(() -> {
            var worker = (Worker) Thread.currentThread();
            worker.calling();
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

        private volatile long callingSince;
        private boolean lost;

        Worker(Runnable body, String name) {
            super(null, body, name, 0, false);
            setDaemon(true);
        }

        void calling() {
            callingSince = Math.max(1, System.nanoTime());
        }

        void called() {
            callingSince = 0;
        }

        synchronized boolean giveUp(long patience, AtomicInteger count) {
            long since = callingSince;
            if (since == 0 || System.nanoTime() - since < patience) {
                return false;
            }
            if (!lost) {
                lost = true;
                count.incrementAndGet();
            }
            return true;
        }

        synchronized void cameBack(AtomicInteger count) {
            if (lost) {
                lost = false;
                count.decrementAndGet();
            }
        }
    }
}
