package org.xinheng.kernel.measures;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** Lines of a batch wait to be answered. */
public record CheckBatchTaken(UUID batch) implements Fact {}
