package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.seal.Sm2Key;
import org.xinheng.seal.Sm2PublicKey;

/** Holds the installation's key for archives. */
@ApplicationScoped
class ArchiveKey {

    private static final String PURPOSE = "tenant-archive-sm2-1";

    private final Sm2Key key;

    ArchiveKey(@ConfigProperty(name = "kernel.crypto.secret") String installation) {
        key = Sm2Key.derive(installation, PURPOSE);
    }

    Sm2PublicKey open() {
        return key.open();
    }

    /** A signature in DER, hexadecimal. */
    String sign(String manifest) {
        return HexFormat.of().formatHex(key.sign(manifest));
    }
}
