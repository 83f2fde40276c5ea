package org.xinheng.kernel.evaluation.runs;

/** A run cannot go on; the message tells the officers why and what to do next, in Chinese. */
final class RunStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunStopped(String reason) {
        super(reason);
    }
}
