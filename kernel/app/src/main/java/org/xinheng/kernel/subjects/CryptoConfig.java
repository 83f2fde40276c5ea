package org.xinheng.kernel.subjects;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "kernel.crypto")
interface CryptoConfig {

    /**
     * Master secret, at least 32 characters, from which each tenant's keys for sealing (SM4) and for blind indexes
     * (HMAC-SM3) are derived. Keep it outside the database; without it sealed data is lost. Never logged.
     */
    String secret();
}
