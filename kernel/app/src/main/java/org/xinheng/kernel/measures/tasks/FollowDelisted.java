package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.lists.SubjectDelisted;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Work;

/** Ends what followed from an entry, and pushes what it had withheld. */
@ApplicationScoped
class FollowDelisted implements FactListener<SubjectDelisted> {

    private final Work work;
    private final TaskBook book;

    FollowDelisted(Work work, TaskBook book) {
        this.work = work;
        this.book = book;
    }

    @Override
    public Class<SubjectDelisted> hears() {
        return SubjectDelisted.class;
    }

    @Override
    public void hear(Actor actor, SubjectDelisted fact) {
        work.change(Actor.system(actor.tenant()), "measures.follow-removal", unit -> book.follow(unit, fact.entry()));
    }
}
