package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.lists.RemovalCause;
import org.xinheng.kernel.lists.SubjectDelisted;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A report that names an entry which was undone counts no more; one that named an entry before its term ended stays true. */
@ApplicationScoped
class FollowSubjectDelisted implements FactListener<SubjectDelisted> {

    private final Revocations revocations;

    FollowSubjectDelisted(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public Class<SubjectDelisted> hears() {
        return SubjectDelisted.class;
    }

    @Override
    public void hear(Actor actor, SubjectDelisted fact) {
        if (fact.cause() == RemovalCause.WITHDRAWN || fact.cause() == RemovalCause.REPAIR) {
            revocations.followEntry(actor, fact.entry(), fact.cause().label());
        }
    }
}
