package org.xinheng.kernel.audit;

import java.nio.ByteBuffer;
import org.xinheng.kernel.shared.Sm3;

/**
 * A seal of an audit chain as it travels.
 *
 * @param chain its chain value, which only the installation that made it can recompute
 */
public record CarriedSeal(long number, int lines, byte[] leaves, byte[] root, byte[] previous, byte[] chain) {

    /** The digest everybody can recompute, from the one behind it. */
    byte[] behind(byte[] digest) {
        var head = ByteBuffer.allocate(12).putLong(number).putInt(lines).array();
        return Sm3.digest(digest, head, root, previous, chain);
    }
}
