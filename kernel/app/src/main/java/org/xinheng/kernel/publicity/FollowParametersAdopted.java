package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.evaluation.adoptions.ParametersAdopted;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.TenantDirectory;

/**
 * The public reads adopted values on their first day: at once if that is today, else at the turn of the day. Districts stand on
 * their city's values, so theirs follow, too.
 */
@ApplicationScoped
class FollowParametersAdopted implements FactListener<ParametersAdopted> {

    private final PublicStandards standards;
    private final TenantDirectory tenants;

    FollowParametersAdopted(PublicStandards standards, TenantDirectory tenants) {
        this.standards = standards;
        this.tenants = tenants;
    }

    @Override
    public Class<ParametersAdopted> hears() {
        return ParametersAdopted.class;
    }

    @Override
    public void hear(Actor actor, ParametersAdopted fact) {
        tenants.subtree(actor.tenant()).forEach(tenant -> standards.follow(Actor.system(tenant)));
    }
}
