package org.xinheng.kernel.records;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** A held record was looked at and released: it may now be published like any other. */
public record RecordReleased(UUID record) implements Fact {}
