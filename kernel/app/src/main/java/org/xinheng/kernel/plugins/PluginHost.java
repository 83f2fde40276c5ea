package org.xinheng.kernel.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginRepository;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.pf4j.PropertiesPluginDescriptorFinder;
import org.pf4j.RuntimeMode;
import org.xinheng.spi.SectorPlugin;

/** PF4J orders, versions and starts plugins. What a plugin sees, and what it offers, we decide. */
final class PluginHost extends DefaultPluginManager {

    PluginHost(Path directory) {
        super(directory);
        setSystemVersion(SectorPlugin.SPI_VERSION);
    }

    /** Always the wall, also in development mode, where PF4J's own loaders would show the kernel. */
    @Override
    public RuntimeMode getRuntimeMode() {
        return RuntimeMode.DEPLOYMENT;
    }

    @Override
    protected PluginLoader createPluginLoader() {
        var wall = new SpiOnlyClassLoader(SectorPlugin.class.getClassLoader());
        return new JarPluginLoader(this) {
            @Override
            public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
                var loader = new PluginClassLoader(pluginManager, descriptor, wall, ClassLoadingStrategy.PDA);
                loader.addFile(jar.toFile());
                return loader;
            }
        };
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new JarPluginRepository(getPluginsRoots());
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PropertiesPluginDescriptorFinder();
    }

    /** Plugins offer a {@link SectorPlugin}; none of their code runs as a PF4J plugin. */
    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new Plugin() {};
    }

    /**
     * Loads and starts one jar that has passed verification.
     *
     * @throws IllegalStateException if PF4J did not start it, which it would otherwise only log
     */
    SectorPlugin start(Path jar) {
        String id = loadPlugin(jar);
        PluginState state = startPlugin(id);
        PluginWrapper wrapper = getPlugin(id);
        if (state != PluginState.STARTED || wrapper == null) {
            throw new IllegalStateException("PF4J left %s in state %s".formatted(id, state));
        }
        return entryOf(wrapper.getPluginClassLoader());
    }

    private static SectorPlugin entryOf(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            List<SectorPlugin> found = new ArrayList<>();
            ServiceLoader.load(SectorPlugin.class, loader).forEach(found::add);
            return found.getFirst();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** One by one over a copy: PF4J's own {@code stopPlugins} trips over its list. */
    void stopAll() {
        for (PluginWrapper wrapper : List.copyOf(getPlugins())) {
            unloadPlugin(wrapper.getPluginId());
        }
    }
}
