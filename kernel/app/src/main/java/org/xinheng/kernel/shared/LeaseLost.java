package org.xinheng.kernel.shared;

/** Another worker took the work over, or it ended; this one's transaction must not count. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what what was being worked on, for the log */
    public LeaseLost(String what) {
        super(what + " is no longer this worker's");
    }
}
