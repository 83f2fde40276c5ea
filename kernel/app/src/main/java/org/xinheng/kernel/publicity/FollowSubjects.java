package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.subjects.SubjectsCorrected;

/** Merged and renamed subjects show on every public site that shows them; their records move with them. */
@ApplicationScoped
class FollowSubjects implements FactListener<SubjectsCorrected> {

    private final Publicity publicity;

    FollowSubjects(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public Class<SubjectsCorrected> hears() {
        return SubjectsCorrected.class;
    }

    /** The registry is everybody's, so a new name shows in other tenants, too; each in a unit of its own. */
    @Override
    public void hear(Actor actor, SubjectsCorrected fact) {
        publicity.followSubjects(actor, fact.codes());
        publicity.tenantsThatShow(actor, fact.codes()).stream()
                .filter(tenant -> tenant != actor.tenant())
                .forEach(tenant -> publicity.followSubjects(Actor.system(tenant), fact.codes()));
    }
}
