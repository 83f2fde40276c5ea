package org.xinheng.kernel.supervision;

/** Where a draw stands. */
public enum DrawState {
    /** List, sizes and commitment are public; the public value is awaited. */
    NOTICED,
    /** Drawn; the seed is public. */
    DRAWN,
    /** Given up before it was drawn, with a public reason. */
    CANCELLED
}
