package org.xinheng.kernel.rectification;

import java.util.List;

/**
 * What became of subjects to be taken in.
 *
 * @param added how many are new
 * @param known how many were in already
 * @param refused those that could not be taken, by line from 1
 */
public record Added(int added, int known, List<Refused> refused) {

    /** A line and what is wrong with it. */
    public record Refused(int line, String code, String reason) {}
}
