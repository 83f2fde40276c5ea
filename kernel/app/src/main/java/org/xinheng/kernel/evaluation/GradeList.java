package org.xinheng.kernel.evaluation;

import java.util.List;

/**
 * A subject's grades, and the standards whose grade could not be computed: one broken plugin does not hide the others.
 *
 * @param items the plugins' grades, then the kernel's own
 * @param broken in the same order
 */
public record GradeList(List<GradeView> items, List<Broken> broken) {

    public GradeList {
        items = List.copyOf(items);
        broken = List.copyOf(broken);
    }

    /** A standard that could not be computed, and what to do next, in Chinese. */
    public record Broken(String plugin, String standard, String label, String detail) {}
}
