package org.xinheng.kernel.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** A plugins folder with the real agriculture plugin and one of another sector, for tests of the running kernel. */
public class TestPlugins implements QuarkusTestResourceLifecycleManager {

    private static final Path AGRICULTURE = Path.of("..", "..", "plugins", "agriculture", "target", "classes");

    @Override
    public Map<String, String> start() {
        Path folder = Path.of("target", "test-plugins").toAbsolutePath();
        PluginJar.ofFolder(AGRICULTURE).writeTo(folder, "agriculture.jar");
        PluginJar.sound("fishing-licences")
                .text("messages/messages_zh.properties", "plugin.label=渔业\n")
                .writeTo(folder, "fishing-licences.jar");
        return Map.of("kernel.plugins.directory", folder.toString());
    }

    @Override
    public void stop() {}
}
