package org.xinheng.kernel.records;

import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** Records of an item were reclassified, or put back as they were; a part of them at a time. */
public record RecordsReclassified(List<UUID> records) implements Fact {

    public RecordsReclassified {
        records = List.copyOf(records);
    }
}
