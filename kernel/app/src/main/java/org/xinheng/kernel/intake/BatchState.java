package org.xinheng.kernel.intake;

/** Where a batch stands. */
public enum BatchState {
    /** The file is stored and waits. */
    RECEIVED,
    /** A worker reads it. */
    READING,
    /** Every row has its verdict. */
    DONE,
    /** The file as a whole could not be read; nothing more will happen. */
    FAILED
}
