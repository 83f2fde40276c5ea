package org.xinheng.kernel.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.kernel.shared.Sm3;

/** The arithmetic of seals: leaves, Merkle root, chain value. Without the secret nobody can forge a chain value. */
final class SealChain {

    static final byte[] START = new byte[Sm3.LENGTH];

    private final byte[] key;

    SealChain(String secret) {
        if (secret.length() < 16) {
            throw new IllegalArgumentException("kernel.audit.secret must have at least 16 characters");
        }
        this.key = Sm3.digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The line hashes one after the other, as the seal stores them. */
    static byte[] leaves(List<SealedLine> lines) {
        var leaves = ByteBuffer.allocate(lines.size() * Sm3.LENGTH);
        lines.forEach(line -> leaves.put(line.hash()));
        return leaves.array();
    }

    /** Merkle root; an odd node is carried up unchanged, inner nodes are marked so that no leaf can pose as one. */
    static byte[] root(byte[] leaves) {
        List<byte[]> level = new ArrayList<>();
        for (int at = 0; at < leaves.length; at += Sm3.LENGTH) {
            level.add(java.util.Arrays.copyOfRange(leaves, at, at + Sm3.LENGTH));
        }
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(Sm3.digest(new byte[] {1}, level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.getLast());
            }
            level = above;
        }
        return level.getFirst();
    }

    byte[] chain(int tenant, long number, int lines, byte[] root, byte[] previous) {
        var head = ByteBuffer.allocate(16)
                .putInt(tenant)
                .putLong(number)
                .putInt(lines)
                .array();
        return Sm3.keyed(key, head, root, previous);
    }
}
