package org.xinheng.kernel.identity.opening;

import java.util.List;
import org.xinheng.kernel.identity.Invitation;

/**
 * A tenant that was just opened, and what to hand to its administrators.
 *
 * @param invitation of the first administrator
 * @param invitations of all administrators, the first one first
 * @param plugins what became of the sector plugins that were wanted
 */
public record Opened(
        TenantView tenant, Invitation invitation, List<Invitation> invitations, List<PluginSwitch.Outcome> plugins) {

    public Opened {
        invitations = List.copyOf(invitations);
        plugins = List.copyOf(plugins);
    }
}
