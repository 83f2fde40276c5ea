package org.xinheng.kernel.archives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as its asker sees it.
 *
 * @param tenant slug of the exported tenant
 * @param state WAITING, RUNNING, DONE, FAILED or EXPIRED
 * @param step what is being done
 * @param expiresOn the first day the file is gone
 * @param digest SM3 of the file
 * @param downloads how often it was taken away
 */
public record ExportView(
        UUID id,
        String tenant,
        String name,
        String state,
        String step,
        int done,
        int total,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        @Nullable LocalDate expiresOn,
        @Nullable String fileName,
        @Nullable Long size,
        @Nullable String digest,
        @Nullable Summary summary,
        @Nullable String trouble,
        int downloads) {}
