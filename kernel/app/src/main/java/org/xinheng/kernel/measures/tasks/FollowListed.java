package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.lists.SubjectListed;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Work;

/** Pushes what follows from a new entry, and takes back what it withholds. */
@ApplicationScoped
class FollowListed implements FactListener<SubjectListed> {

    private final Work work;
    private final TaskBook book;

    FollowListed(Work work, TaskBook book) {
        this.work = work;
        this.book = book;
    }

    @Override
    public Class<SubjectListed> hears() {
        return SubjectListed.class;
    }

    @Override
    public void hear(Actor actor, SubjectListed fact) {
        work.change(Actor.system(actor.tenant()), "measures.follow-listing", unit -> book.follow(unit, fact.entry()));
    }
}
