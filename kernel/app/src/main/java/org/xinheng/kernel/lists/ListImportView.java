package org.xinheng.kernel.lists;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an import came to.
 *
 * @param unchanged rows that say what was known
 */
public record ListImportView(
        UUID id,
        String list,
        String fileName,
        int rows,
        int added,
        int removed,
        int unchanged,
        int refused,
        List<Issue> issues,
        String importedBy,
        Instant importedAt) {

    /** A row that was not taken in; {@code line} as the office program shows it. */
    public record Issue(int line, List<String> reasons) {}
}
