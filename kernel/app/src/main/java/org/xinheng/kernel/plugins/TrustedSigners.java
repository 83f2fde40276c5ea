package org.xinheng.kernel.plugins;

import java.time.Clock;
import org.xinheng.kernel.plugins.host.SignatureCheck;
import org.xinheng.kernel.shared.KernelException;

/** Reads from the configuration whose signatures count. */
final class TrustedSigners {

    private TrustedSigners() {}

    /** @throws KernelException {@code PLUGIN_DIRECTORY_MISSING} if signatures are demanded and nobody is trusted */
    static SignatureCheck of(PluginsConfig config, Clock clock) {
        return switch (config.signature()) {
            case OPTIONAL -> SignatureCheck.none(clock);
            case REQUIRED ->
                SignatureCheck.required(
                        config.trustedCertificates()
                                .orElseThrow(() -> new KernelException(
                                        PluginError.PLUGIN_DIRECTORY_MISSING,
                                        "要求插件签名时，必须用 kernel.plugins.trusted-certificates 指明受信任证书的文件夹。")),
                        clock);
        };
    }
}
