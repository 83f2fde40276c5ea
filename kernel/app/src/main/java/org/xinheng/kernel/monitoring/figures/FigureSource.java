package org.xinheng.kernel.monitoring.figures;

import org.xinheng.kernel.tenancy.Unit;

/** Counts one kind of thing. Any number of beans; each answers for figures of its own. */
interface FigureSource {

    /** Counts the months and writes what it found into the sheet. */
    void count(Unit unit, Months months, Sheet sheet);
}
