package org.xinheng.kernel.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.seal.Sm2Key;

/**
 * Signs receipts with the installation's key for them; whoever gets a receipt verifies it with the public key. Safe for any
 * thread.
 */
@ApplicationScoped
public class ReceiptSigner {

    /** How receipts are signed. */
    public static final String ALGORITHM = "SM2withSM3";

    private static final String PURPOSE = "check-receipt-sm2-1";

    private final Sm2Key key;

    ReceiptSigner(@ConfigProperty(name = "kernel.crypto.secret") String installation) {
        key = Sm2Key.derive(installation, PURPOSE);
    }

    /**
     * The public key of receipts.
     *
     * @param publicKey uncompressed point of the curve, hexadecimal
     */
    public record Key(String algorithm, String curve, String publicKey) {}

    /** The public key with which receipts are verified. */
    public Key key() {
        return new Key(ALGORITHM, "sm2p256v1", key.open().hex());
    }

    /** A signature in DER. */
    byte[] sign(String content) {
        return key.sign(content);
    }

    /** Whether a signature is over this content. */
    public boolean verify(String content, byte[] signature) {
        return key.open().verifies(content, signature);
    }
}
