package org.xinheng.kernel.supervision;

/** Where an inspection stands. */
public enum InspectionState {
    /** Drawn, not inspected yet; also after the intake gate refused its result. */
    OPEN,
    /** Its result is a record. */
    DONE,
    /** Could not be inspected; the next in the order took its place, if there was one. */
    REPLACED
}
