package org.xinheng.kernel.catalogue;

import java.util.List;

/**
 * What a place that is opened below this one takes over beyond the national law, and where that comes from.
 *
 * @param national how many national items it takes over as they are
 * @param added items only this place and those above it have
 * @param tightened national items made stricter
 * @param leftOut national items that are not recorded here, or are no evidence for lists
 * @param numbers terms and limits that differ from the national ones
 * @param standards the kernel's own standards, with what was tuned in them
 */
public record InheritanceView(
        int national,
        List<Added> added,
        List<Difference> tightened,
        List<Difference> leftOut,
        List<Value> numbers,
        List<Tuned> standards) {

    /**
     * An item of a local supplement.
     *
     * @param from name of the place that adopted it
     */
    public record Added(String item, String label, String from, String disclosure, String basis) {}

    /** A national item and what is different about it, in Chinese sentences. */
    public record Difference(String item, String label, List<String> changes) {}

    /** A number that differs. */
    public record Value(String id, String label, String national, String here) {}

    /** A standard, its edition, and its tuned parameters; empty when it counts as it is. */
    public record Tuned(String id, String label, String edition, List<Value> parameters) {}
}
