package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.seal.Sm2Key;

/**
 * Signs receipts with the installation's key for them; whoever gets a receipt verifies it with the public key. Safe for any
 * thread.
 */
@ApplicationScoped
class ReceiptSigner {

    private static final String PURPOSE = "check-receipt-sm2-1";

    private final Sm2Key key;

    ReceiptSigner(@ConfigProperty(name = "kernel.crypto.secret") String installation) {
        key = Sm2Key.derive(installation, PURPOSE);
    }

    /** The public key, uncompressed point. */
    byte[] publicKey() {
        return key.open().encoded();
    }

    /** A signature in DER. */
    byte[] sign(String content) {
        return key.sign(content);
    }

    /** Whether a signature is over this content. */
    boolean verify(String content, byte[] signature) {
        return key.open().verifies(content, signature);
    }
}
