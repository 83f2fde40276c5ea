package org.xinheng.kernel.reports;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/** Lines of a batch wait for their reports. */
public record ReportBatchTaken(UUID batch) implements Fact {}
