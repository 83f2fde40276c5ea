package org.xinheng.kernel.intake;

/** Another worker took the batch over; this one's transaction must not count. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("Another worker took the batch over");
    }
}
