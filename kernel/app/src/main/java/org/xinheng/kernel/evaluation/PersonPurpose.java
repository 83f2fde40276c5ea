package org.xinheng.kernel.evaluation;

/**
 * Why an officer looks at a natural person's grades. The list is closed, because a person's score may only be used for
 * incentives (domain.md L5); it goes into the audit line.
 */
public enum PersonPurpose {
    /** Giving an incentive: an award, a recommendation, priority. */
    INCENTIVE,
    /** Checking a result before it counts (L12). */
    REVIEW,
    /** The person asks. */
    OWN_REQUEST
}
