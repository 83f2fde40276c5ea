package org.xinheng.kernel.intake;

import java.util.List;
import java.util.UUID;

/**
 * What became of rows reported by the API.
 *
 * @param batch the batch they are filed under
 */
public record RowsAnswer(UUID batch, List<RowVerdict> results) {

    /** One row, in the order of the call. */
    public record RowVerdict(int line, String verdict, List<String> rules, List<String> reasons) {}
}
