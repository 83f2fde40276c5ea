package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.evaluation.runs.GradesPublished;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A published run replaces what the public saw of the standard before, if the standard lets the public see grades. */
@ApplicationScoped
class FollowGradesPublished implements FactListener<GradesPublished> {

    private final PublicGrades grades;

    FollowGradesPublished(PublicGrades grades) {
        this.grades = grades;
    }

    @Override
    public Class<GradesPublished> hears() {
        return GradesPublished.class;
    }

    @Override
    public void hear(Actor actor, GradesPublished fact) {
        grades.publish(actor, fact.standard());
    }
}
