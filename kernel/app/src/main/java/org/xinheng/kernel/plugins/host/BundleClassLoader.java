package org.xinheng.kernel.plugins.host;

import org.xinheng.spi.bundle.PluginBundle;
import org.xinheng.spi.bundle.Weaver;

/** Defines a plugin's classes from memory, each woven with the looks at its budget. Opens no file. */
final class BundleClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final PluginBundle bundle;
    private final Weaver weaver;

    BundleClassLoader(String name, PluginBundle bundle, ClassLoader wall) {
        super(name, wall);
        this.bundle = bundle;
        this.weaver = new Weaver(bundle);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] plain = bundle.entries().get(name.replace('.', '/') + ".class");
        if (plain == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] woven = weaver.weave(plain);
        return defineClass(name, woven, 0, woven.length);
    }
}
