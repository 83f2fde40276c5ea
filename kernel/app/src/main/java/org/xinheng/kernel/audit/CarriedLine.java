package org.xinheng.kernel.audit;

import java.util.List;
import org.xinheng.kernel.shared.Sm3;

/**
 * An audit line as it travels: the words it was hashed over.
 *
 * @param seal number of its seal, 0 when it was not sealed yet
 * @param at ISO instant, as {@link java.time.Instant#toString} writes it
 * @param bureau empty for nobody's
 */
public record CarriedLine(
        long seal,
        int place,
        String id,
        String at,
        String person,
        String personName,
        String bureau,
        String action,
        String outcome,
        String notes) {

    byte[] hash() {
        return SealedLine.hash(List.of(id, at, person, personName, bureau, action, outcome, notes));
    }

    /** Its place in the digest of what was not sealed yet. */
    byte[] behind(byte[] digest) {
        return Sm3.digest(digest, hash());
    }
}
