package org.xinheng.kernel.plugins;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.shared.KernelException;

/**
 * The plugins that run in this kernel. Loaded once at start; a jar with anything against it stops the start, with all
 * reasons of all jars in one message. Safe for any thread.
 */
@ApplicationScoped
@Startup
public class InstalledPlugins {

    private final Map<String, InstalledPlugin> plugins;
    private final List<PluginHost> hosts = new ArrayList<>();

    InstalledPlugins(PluginsConfig config) {
        this.plugins = config.directory().map(this::load).orElse(Map.of());
    }

    private Map<String, InstalledPlugin> load(Path directory) {
        var host = new PluginHost(directory);
        hosts.add(host);
        try {
            return load(jarsIn(directory), new PluginVerification(Definitions.national(), host));
        } catch (RuntimeException e) {
            host.stopAll();
            throw e;
        }
    }

    static Map<String, InstalledPlugin> load(List<Path> jars, PluginVerification verification) {
        var running = new LinkedHashMap<String, InstalledPlugin>();
        var refused = new StringBuilder();
        for (Path jar : jars) {
            var outcome = verification.verify(jar);
            var plugin = outcome.plugin();
            if (plugin != null) {
                running.put(plugin.id(), plugin);
                continue;
            }
            refused.append("\n插件 ").append(outcome.name()).append(" 被拒绝：");
            outcome.reasons().forEach(reason -> refused.append("\n  - ").append(reason));
        }
        if (!refused.isEmpty()) {
            throw new KernelException(PluginError.PLUGIN_REFUSED, "插件未通过检查，系统不启动。请改正或移走下列插件。" + refused);
        }
        return running;
    }

    private static List<Path> jarsIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new KernelException(
                    PluginError.PLUGIN_DIRECTORY_MISSING,
                    "插件文件夹“%s”不存在。请建立该文件夹，或改正 kernel.plugins.directory。".formatted(directory));
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        hosts.forEach(PluginHost::stopAll);
    }

    /** All of them, in order of file name. */
    public List<InstalledPlugin> list() {
        return List.copyOf(plugins.values());
    }

    /** The plugin with this id. */
    public Optional<InstalledPlugin> find(String id) {
        return Optional.ofNullable(plugins.get(id));
    }

    InstalledPlugin require(String id) {
        return find(id).orElseThrow(() ->
                new KernelException(PluginError.PLUGIN_NOT_FOUND, "系统中没有编号为“%s”的插件。请核对编号，或联系平台运营人员安装。".formatted(id)));
    }
}
