package org.xinheng.kernel.subjects;

import jakarta.validation.constraints.Size;

/**
 * Whether two subjects are one.
 *
 * @param merge true when they are
 * @param note why
 */
public record DecideMerge(
        boolean merge,
        @Size(max = 500, message = "说明不超过500字。") String note) {

    public DecideMerge {
        note = note == null ? "" : note;
    }
}
