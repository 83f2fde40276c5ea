package org.xinheng.kernel.evaluation.runs;

/** Another worker took the chunk over, or the run ended; this transaction must not count. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("The chunk is no longer this worker's");
    }
}
