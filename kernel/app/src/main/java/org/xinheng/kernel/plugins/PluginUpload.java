package org.xinheng.kernel.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;

/** Reads an uploaded jar into memory, as far as jars may go. */
@ApplicationScoped
class PluginUpload {

    private final PluginVersions versions;
    private final PluginsConfig config;

    PluginUpload(PluginVersions versions, PluginsConfig config) {
        this.versions = versions;
        this.config = config;
    }

    /** @throws KernelException {@code PLUGIN_JAR_TOO_LARGE} (413), and as {@link PluginVersions#upload} */
    PluginVersion receive(Actor actor, InputStream body) {
        try {
            byte[] jar = body.readNBytes(config.maxJarBytes() + 1);
            if (jar.length > config.maxJarBytes()) {
                throw new KernelException(
                        PluginError.PLUGIN_JAR_TOO_LARGE,
                        "插件文件超过 %d MB 的上限。请提供单位减小插件，只打进必需的内容。".formatted(config.maxJarBytes() / 1_000_000));
            }
            return versions.upload(actor, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
