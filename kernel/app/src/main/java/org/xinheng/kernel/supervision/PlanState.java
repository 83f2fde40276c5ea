package org.xinheng.kernel.supervision;

/** Where a plan stands. */
public enum PlanState {
    /** Made; counts for nothing until another person approves it. */
    DRAFT,
    /** Approved; nothing announced yet. */
    APPROVED,
    /** At least one draw was announced. */
    ACTIVE,
    /** Over, or put aside. */
    CLOSED
}
