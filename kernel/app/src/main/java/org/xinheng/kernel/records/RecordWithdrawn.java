package org.xinheng.kernel.records;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** A record was withdrawn because its decision was revoked or should never have been reported. */
public record RecordWithdrawn(UUID record) implements Fact {}
