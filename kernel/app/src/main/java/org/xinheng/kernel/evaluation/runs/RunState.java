package org.xinheng.kernel.evaluation.runs;

/** Where a run stands. */
public enum RunState {
    /** Subjects are being read and graded. */
    RUNNING,
    /** Everybody is graded; nobody sees it but the officers. */
    DRAFT,
    /** Its grades count. */
    PUBLISHED,
    /** Put aside by an officer. */
    DISCARDED,
    /** Stopped by the kernel, with a reason. */
    FAILED
}
