package org.xinheng.kernel.reclassification;

import java.util.List;

/**
 * What a change would touch.
 *
 * @param kind stable: records, pages, lists, grades, measures
 * @param label Chinese
 * @param count how many
 * @param samples the first of them, for people to look at
 */
public record Impact(String kind, String label, long count, List<Sample> samples) {

    public Impact {
        samples = List.copyOf(samples);
    }

    /** One of them: an id that its own page knows, and words. */
    public record Sample(String id, String words) {}
}
