package org.xinheng.kernel.identity.opening;

import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;

/** Switches sector plugins on for a tenant that is being opened; at most one bean. May be asked again. */
public interface PluginSwitch {

    /**
     * What became of one plugin.
     *
     * @param label its name, or its id when it is not known
     * @param reason why it is not on, with the next step; null when it is
     */
    record Outcome(
            String plugin,
            String label,
            boolean enabled,
            @Nullable String reason) {}

    /** Switches it on, or says why not; never fails because of the plugin. */
    Outcome enable(Actor administrator, String plugin);
}
