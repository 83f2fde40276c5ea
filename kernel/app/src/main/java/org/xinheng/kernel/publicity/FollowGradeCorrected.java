package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.evaluation.runs.GradeCorrected;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;

/** A grade that was corrected after an objection is corrected for the public, too. */
@ApplicationScoped
class FollowGradeCorrected implements FactListener<GradeCorrected> {

    private final PublicGrades grades;

    FollowGradeCorrected(PublicGrades grades) {
        this.grades = grades;
    }

    @Override
    public Class<GradeCorrected> hears() {
        return GradeCorrected.class;
    }

    @Override
    public void hear(Actor actor, GradeCorrected fact) {
        grades.correct(actor, fact.subject());
    }
}
