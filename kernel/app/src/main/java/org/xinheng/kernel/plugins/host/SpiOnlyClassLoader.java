package org.xinheng.kernel.plugins.host;

/**
 * The wall: parent of every plugin's class loader. Shows the JDK's platform classes, the one package plugins are written
 * against, and the budget their woven code reports to; hides the kernel, its libraries, and the evaluator beside the SPI.
 */
final class SpiOnlyClassLoader extends ClassLoader {

    private static final String SPI = "org.xinheng.spi.";
    private static final String BUDGET = "org.xinheng.spi.bundle.Budget";
    private static final String JSPECIFY = "org.jspecify.annotations.";

    private final ClassLoader kernel;

    SpiOnlyClassLoader(ClassLoader kernel) {
        super("plugin-spi", ClassLoader.getPlatformClassLoader());
        this.kernel = kernel;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!isVisible(name)) {
            throw new ClassNotFoundException(name + " is not part of the kernel SPI");
        }
        return kernel.loadClass(name);
    }

    /** The package itself, not what lies below it. */
    private static boolean isVisible(String name) {
        return name.startsWith(JSPECIFY)
                || name.equals(BUDGET)
                || (name.startsWith(SPI) && name.indexOf('.', SPI.length()) < 0);
    }
}
