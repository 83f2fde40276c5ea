package org.xinheng.kernel.plugins.host;

import org.jspecify.annotations.Nullable;

/** What a jar finds already there. */
public interface Neighbours {

    /** Ids used by others than this plugin. */
    Taken takenBesides(String plugin);

    /** The version of this plugin that runs; null if none does. */
    @Nullable
    LoadedPlugin running(String plugin);

    /** Nobody is there. */
    static Neighbours none() {
        return new Neighbours() {
            @Override
            public Taken takenBesides(String plugin) {
                return Taken.nothing();
            }

            @Override
            public @Nullable LoadedPlugin running(String plugin) {
                return null;
            }
        };
    }
}
