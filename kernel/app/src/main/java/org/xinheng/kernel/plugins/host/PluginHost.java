package org.xinheng.kernel.plugins.host;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.pf4j.RuntimeMode;
import org.xinheng.spi.SectorPlugin;
import org.xinheng.spi.bundle.BundleCheck;
import org.xinheng.spi.bundle.PluginBundle;
import org.xinheng.spi.bundle.PluginManifest;

/**
 * PF4J starts and unloads plugins. What a plugin sees, where its classes come from and what it offers, we decide. One host
 * holds one version of one plugin, because PF4J knows one version per id and an upgrade needs two side by side.
 */
final class PluginHost extends DefaultPluginManager {

    /** PF4J wants a path for everything; nothing is ever read or written there. */
    private static final Path NOWHERE = Path.of("plugins-live-in-memory");

    private final PluginBundle bundle;

    PluginHost(PluginBundle bundle) {
        super(NOWHERE);
        this.bundle = bundle;
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
        return new PluginLoader() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                return new BundleClassLoader(
                        "plugin-%s-%s".formatted(descriptor.getPluginId(), descriptor.getVersion()), bundle, wall);
            }
        };
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new PluginRepository() {
            @Override
            public List<Path> getPluginPaths() {
                return List.of();
            }

            @Override
            public boolean deletePluginPath(Path path) {
                return false;
            }
        };
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PluginDescriptorFinder() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public PluginDescriptor find(Path path) {
                PluginManifest manifest = bundle.manifest();
                return new DefaultPluginDescriptor(
                        manifest.id(),
                        "",
                        Plugin.class.getName(),
                        manifest.version(),
                        manifest.requires(),
                        manifest.provider(),
                        "");
            }
        };
    }

    /** Which versions are on stands in the database, not in files beside the jars. */
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String id) {
                return false;
            }

            @Override
            public void disablePlugin(String id) {}

            @Override
            public void enablePlugin(String id) {}
        };
    }

    /** Plugins offer a {@link SectorPlugin}; none of their code runs as a PF4J plugin. */
    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new Plugin() {};
    }

    /**
     * Loads and starts the bundle, which has passed verification. Its constructor runs here.
     *
     * @throws IllegalStateException if PF4J did not start it, which it would otherwise only log, or if the entry class
     *     cannot be made; whatever its constructor throws is thrown on
     */
    SectorPlugin start() {
        String id = loadPluginFromPath(NOWHERE).getPluginId();
        resolvePlugins();
        PluginState state = startPlugin(id);
        PluginWrapper wrapper = getPlugin(id);
        if (state != PluginState.STARTED || wrapper == null) {
            throw new IllegalStateException("PF4J left %s in state %s".formatted(id, state));
        }
        return entryOf(wrapper.getPluginClassLoader());
    }

    private SectorPlugin entryOf(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return Class.forName(BundleCheck.entryClass(bundle).orElseThrow(), true, loader)
                    .asSubclass(SectorPlugin.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Forgets the plugin; its classes go with the last reference to them. */
    void stop() {
        for (PluginWrapper wrapper : List.copyOf(getPlugins())) {
            unloadPlugin(wrapper.getPluginId());
        }
    }
}
