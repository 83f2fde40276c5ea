package org.xinheng.kernel.shared;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The hash of GB/T 32905 (SM3), 32 bytes, and its keyed form. Stateless; safe for any thread. */
public final class Sm3 {

    /** Length of a digest in bytes. */
    public static final int LENGTH = 32;

    private Sm3() {}

    /** Digest of the parts one after the other. */
    public static byte[] digest(byte[]... parts) {
        var digest = new SM3Digest();
        for (var part : parts) {
            digest.update(part, 0, part.length);
        }
        var result = new byte[LENGTH];
        digest.doFinal(result, 0);
        return result;
    }

    /** Digest of a text's UTF-8 bytes. */
    public static byte[] digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SM3 (GB/T 15852.2) of the parts one after the other. */
    public static byte[] keyed(byte[] key, byte[]... parts) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        for (var part : parts) {
            mac.update(part, 0, part.length);
        }
        var result = new byte[LENGTH];
        mac.doFinal(result, 0);
        return result;
    }
}
