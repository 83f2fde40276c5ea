package org.xinheng.kernel.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A plugins folder with the real agriculture and tourism plugins and a made-up one of another sector, for tests of the running kernel. */
public class TestPlugins implements QuarkusTestResourceLifecycleManager {

    private static final Path TOURISM = Path.of("..", "..", "plugins", "tourism", "src", "main");
    private static final Path AGRICULTURE = Path.of("..", "..", "plugins", "agriculture", "target", "classes");

    @Override
    public Map<String, String> start() {
        Path folder = Path.of("target", "test-plugins").toAbsolutePath();
        PluginJar.ofFolder(AGRICULTURE).writeTo(folder, "agriculture.jar");
        tourism().writeTo(folder, "tourism.jar");
        PluginJar.sound("fishing-licences")
                .text("messages/messages_zh.properties", "plugin.label=渔业\n")
                .writeTo(folder, "fishing-licences.jar");
        return Map.of("kernel.plugins.directory", folder.toString());
    }

    /** From its sources; it has one class and no Java indicator. */
    private static PluginJar tourism() {
        try {
            return PluginJar.ofFolder(TOURISM.resolve("resources"))
                    .source(
                            "org.xinheng.tourism.Tourism",
                            Files.readString(TOURISM.resolve("java/org/xinheng/tourism/Tourism.java")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
