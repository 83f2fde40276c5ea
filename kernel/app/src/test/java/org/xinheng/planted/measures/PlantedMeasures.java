package org.xinheng.planted.measures;

import org.xinheng.planted.evaluation.PlantedGrade;

/** Listens to grades and bars people. */
public class PlantedMeasures {

    /** Bars whoever has a bad grade. */
    public void hear(PlantedGrade grade) {
        if (grade.score() < 0) {
            bar(grade.subject());
        }
    }

    /** Bars somebody. */
    public void bar(String subject) {
        hear(new PlantedGrade(subject, 0));
    }
}
