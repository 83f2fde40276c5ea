package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.plugins.PluginSwitched;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** What a plugin that a tenant switches on brings can be read by the public; switched off, its grades come down. */
@ApplicationScoped
class FollowPluginSwitched implements FactListener<PluginSwitched> {

    private final PublicStandards standards;

    FollowPluginSwitched(PublicStandards standards) {
        this.standards = standards;
    }

    @Override
    public Class<PluginSwitched> hears() {
        return PluginSwitched.class;
    }

    @Override
    public void hear(Actor actor, PluginSwitched fact) {
        standards.follow(actor);
    }
}
