package org.xinheng.kernel.archives;

import java.time.Instant;

/**
 * An audit chain the tenant brought along, as the signed list of its archive has it.
 *
 * @param archive SM3 of the archive it came in
 * @param tenant slug the tenant had there
 * @param signer fingerprint of the key that signed it there
 * @param lines with those that no seal had taken up yet
 * @param head chain value of its last seal
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
        String head) {}
