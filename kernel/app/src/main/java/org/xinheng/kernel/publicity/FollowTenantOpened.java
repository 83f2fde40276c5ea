package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.identity.opening.TenantOpened;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** The public of a new tenant can read how the kernel's own standards grade from the first day. */
@ApplicationScoped
class FollowTenantOpened implements FactListener<TenantOpened> {

    private final PublicStandards standards;

    FollowTenantOpened(PublicStandards standards) {
        this.standards = standards;
    }

    @Override
    public Class<TenantOpened> hears() {
        return TenantOpened.class;
    }

    @Override
    public void hear(Actor actor, TenantOpened fact) {
        standards.follow(Actor.system(fact.opened()));
    }
}
