package org.xinheng.spi.bundle;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.bundle.BudgetSpent.What;

/** Counts what one call into a plugin uses. Belongs to one thread. */
final class Meter {

    /** Clock and allocated bytes are looked at once per so many steps, so that a step costs a subtraction. */
    private static final int BATCH = 256;

    private static final int LARGE = 4_096;
    private static final long LARGEST_ELEMENT = 8;

    private final Budget.Limits limits;
    private final LongSupplier allocated;
    private final long allocatedBefore;
    private final long startedAt = System.nanoTime();
    private int left = BATCH;
    private long steps;
    private @Nullable BudgetSpent spent;

    Meter(Budget.Limits limits, LongSupplier allocated) {
        this.limits = limits;
        this.allocated = allocated;
        this.allocatedBefore = allocated.getAsLong();
    }

    void step() {
        if (--left <= 0) {
            settle(0);
        }
    }

    /** Many steps at once, taken by the JDK on the plugin's behalf. */
    void charge(long more) {
        settle(more);
    }

    /** Before something that may allocate much in one go. */
    void look() {
        requireUnspent();
        if (allocated.getAsLong() - allocatedBefore > limits.bytes()) {
            throw spend(What.MEMORY, "申请的内存超过 %d MB".formatted(limits.bytes() >> 20));
        }
    }

    /** Before so many elements are allocated in one go. */
    void room(int elements) {
        if (elements * LARGEST_ELEMENT > limits.bytes()) {
            throw spend(What.MEMORY, "一次申请 %d 个元素，超过 %d MB".formatted(elements, limits.bytes() >> 20));
        }
        if (elements > LARGE) {
            settle(elements / LARGE);
            look();
        }
    }

    private void settle(long more) {
        requireUnspent();
        steps += BATCH - left + more;
        left = BATCH;
        if (steps > limits.steps()) {
            throw spend(What.STEPS, "超过 %d 步".formatted(limits.steps()));
        }
        if (System.nanoTime() - startedAt > limits.time().toNanos()) {
            throw spend(What.TIME, "超过 %d 毫秒".formatted(limits.time().toMillis()));
        }
        look();
    }

    /** Once spent, every further step fails again: a plugin cannot catch its way out. */
    void requireUnspent() {
        if (spent != null) {
            left = 0;
            throw spent;
        }
    }

    private BudgetSpent spend(What what, String detail) {
        left = 0;
        spent = new BudgetSpent(what, detail);
        return spent;
    }
}
