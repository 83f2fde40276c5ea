package org.xinheng.kernel.records;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** A record was marked as disputed, or the mark was taken away. */
public record RecordDisputed(UUID record, boolean disputed) implements Fact {}
