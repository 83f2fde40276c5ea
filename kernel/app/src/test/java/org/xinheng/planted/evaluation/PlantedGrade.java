package org.xinheng.planted.evaluation;

import org.xinheng.kernel.shared.Fact;
import org.xinheng.planted.measures.PlantedMeasures;

/** A grade that bars whoever has a bad one. */
public record PlantedGrade(String subject, long score) implements Fact {

    /** Bars the subject. */
    public void decide(PlantedMeasures measures) {
        if (score < 0) {
            measures.bar(subject);
        }
    }
}
