package org.xinheng.kernel.publicity;

import org.xinheng.spi.standard.Standard;

/**
 * A standard as the public reads it.
 *
 * @param place among the tenant's standards
 * @param method JSON of {@link org.xinheng.definitions.method.Method}
 */
record PublicStandard(
        Standard standard,
        int place,
        boolean inForce,
        String plugin,
        String pluginLabel,
        String pluginVersion,
        String method) {

    /** What the public sees; a standard about natural persons shows nothing, whatever it says. */
    Standard.Shown shown() {
        return standard.isAboutPersons() ? Standard.Shown.NONE : standard.shown();
    }
}
