package org.xinheng.spi.bundle;

import java.util.Arrays;

/**
 * A plugin's Java used up what one call may use. An error and not an exception, because a plugin that catches every
 * exception must not be able to go on.
 *
 * @since SPI 1.0
 */
public final class BudgetSpent extends Error {

    private static final long serialVersionUID = 1L;

    /** What was used up. */
    public enum What {
        /** Loop turns and method calls: it loops, or recurs, without end. */
        STEPS,
        /** Memory allocated in this call, whether or not it is still held. */
        MEMORY,
        /** Time on the clock. */
        TIME
    }

    private final What what;

    BudgetSpent(What what, String detail) {
        super(detail);
        this.what = what;
    }

    /** What was used up. */
    public What what() {
        return what;
    }

    /** The plugin's line that was running, such as {@code sample.Entry.read(Entry.java:12)}; empty if none is known. */
    public String where() {
        return Arrays.stream(getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("org.xinheng.spi.bundle.")
                        && !frame.getClassName().startsWith("java."))
                .findFirst()
                .map(frame ->
                        "%s.%s 第 %d 行".formatted(frame.getClassName(), frame.getMethodName(), frame.getLineNumber()))
                .orElse("");
    }
}
