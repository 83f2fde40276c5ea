package org.xinheng.kernel.evaluation.adoptions;

/** Where a proposal stands. */
public enum AdoptionState {
    /** Waits for a second person. */
    PROPOSED,
    /** Counts from its first day until another one does. */
    APPROVED,
    /** A second person refused it. */
    REJECTED,
    /** The proposer took it back. */
    WITHDRAWN
}
