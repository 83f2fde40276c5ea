package org.xinheng.kernel.records;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** A record was repaired, shielded, shown again, or its time before the public changed. */
public record RecordStandingChanged(UUID record) implements Fact {}
