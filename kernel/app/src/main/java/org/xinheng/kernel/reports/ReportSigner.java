package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.seal.Sm2Key;
import org.xinheng.seal.Sm2PublicKey;

/** Holds the installation's key for reports. */
@ApplicationScoped
class ReportSigner {

    private static final String PURPOSE = "credit-report-sm2-1";

    private final Sm2Key key;

    ReportSigner(@ConfigProperty(name = "kernel.crypto.secret") String installation) {
        key = Sm2Key.derive(installation, PURPOSE);
    }

    Sm2Key key() {
        return key;
    }

    Sm2PublicKey open() {
        return key.open();
    }
}
