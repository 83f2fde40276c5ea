package org.xinheng.seal;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 of bytes, for those who have no kernel. */
public final class Sm3Sum {

    private Sm3Sum() {}

    /** The digest, 32 bytes. */
    public static byte[] of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    static byte[] of(byte[] bytes, int from, int length) {
        var digest = new SM3Digest();
        digest.update(bytes, from, length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    /** The digest in lower-case hexadecimal, 64 signs. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }
}
