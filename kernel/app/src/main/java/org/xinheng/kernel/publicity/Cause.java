package org.xinheng.kernel.publicity;

/** Why a publication ran. */
enum Cause {
    /** Rows were merged into the records. */
    MERGED,
    /** A record was withdrawn, released, held, disputed or otherwise changed. */
    CHANGED,
    /** The first day of publicity came. */
    PERIOD_BEGAN,
    /** The last day of publicity passed. */
    PERIOD_ENDED
}
