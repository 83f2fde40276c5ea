package org.xinheng.kernel.records;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/**
 * Rows of a batch were merged into the records: each is new, or another version of an earlier one.
 *
 * @param batch the batch the records now name
 * @param fromLine first line of the part that was merged, counted from 1
 * @param toLine last line of the part
 */
public record RecordsMerged(UUID batch, int fromLine, int toLine) implements Fact {}
