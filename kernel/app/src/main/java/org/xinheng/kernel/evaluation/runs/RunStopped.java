package org.xinheng.kernel.evaluation.runs;

/** A run cannot go on; the message tells the officers why and what to do next, in Chinese. */
final class RunStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    RunStopped(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
