package org.xinheng.kernel.archives;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An audit chain the tenant brought along, verified a moment ago.
 *
 * @param archive SM3 of the archive it came in
 * @param tenant slug the tenant had there
 * @param signer fingerprint of the key that signed it there
 * @param head chain value of its last seal
 * @param broken what does not fit, in Chinese, or null
 */
public record FormerChainView(
        int number,
        String archive,
        String tenant,
        String day,
        Instant arrivedAt,
        String signer,
        long seals,
        long lines,
        String head,
        @Nullable String broken) {}
