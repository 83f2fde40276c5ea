package org.xinheng.kernel.archives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.archives.file.Verified;

/**
 * An archive that was handed in.
 *
 * @param id null when it was not whole: then nothing of it is kept
 * @param state REFUSED, VERIFIED, WAITING, RUNNING, DONE, FAILED or EXPIRED
 * @param digest SM3 of the file
 * @param signer fingerprint of the key it was verified with
 * @param notices what is no hindrance and worth knowing, in Chinese
 * @param tenant slug it arrives under
 * @param expiresOn the first day the file is gone
 */
public record ImportView(
        @Nullable UUID id,
        String state,
        String fileName,
        long size,
        String digest,
        String signer,
        List<Verified.Problem> problems,
        List<String> notices,
        @Nullable Summary summary,
        @Nullable String tenant,
        String step,
        int done,
        int total,
        String handedBy,
        Instant handedAt,
        @Nullable Instant finishedAt,
        @Nullable LocalDate expiresOn,
        @Nullable Reconciliation reconciliation,
        @Nullable String trouble) {

    public ImportView {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }
}
