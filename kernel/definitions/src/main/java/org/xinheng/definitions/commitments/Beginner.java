package org.xinheng.definitions.commitments;

/** Who may begin a commitment. */
public enum Beginner {
    /** The bureau that accepts it. */
    BUREAU,
    /** The firm itself. */
    FIRM,
    /** Nobody: it comes with a granted repair. */
    REPAIR
}
