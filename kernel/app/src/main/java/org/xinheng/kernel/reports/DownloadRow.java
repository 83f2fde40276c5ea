package org.xinheng.kernel.reports;

import java.time.Instant;
import java.util.UUID;
import org.xinheng.seal.SealedForm;

/** That somebody took a report away. */
public record DownloadRow(UUID id, SealedForm form, String byName, Instant at) {}
