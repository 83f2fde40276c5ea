package org.xinheng.kernel.records;

import java.util.List;
import java.util.Set;

/**
 * What became of a chunk.
 *
 * @param duplicates lines whose record was there with the same content
 * @param updates lines that became a new version of a record
 * @param otherNames lines whose subject's code carries another name in the registry
 */
public record Merged(Set<Integer> duplicates, Set<Integer> updates, List<OtherName> otherNames) {

    /** A line whose code the registry knows under another name. */
    public record OtherName(int line, String code, String known, String given) {}
}
