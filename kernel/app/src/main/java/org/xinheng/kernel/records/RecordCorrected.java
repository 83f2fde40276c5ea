package org.xinheng.kernel.records;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** Fields of a record were corrected after an objection. */
public record RecordCorrected(UUID record) implements Fact {}
