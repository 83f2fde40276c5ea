package org.xinheng.rivals;

import java.util.List;

/** An engine with its inputs already in the form it likes best: converting them is not on the clock. */
interface Engine {

    String name();

    /** Where it comes from, and under which licence. */
    String origin();

    /** Takes the subjects over; not on the clock. */
    void prepare(Table table, List<int[]> subjects);

    /** Evaluates one subject with the points of every indicator at hand; the score. */
    long score(int subject);
}
