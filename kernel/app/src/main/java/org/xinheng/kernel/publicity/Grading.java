package org.xinheng.kernel.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Standard.Shown;

/**
 * A run as the public is to see it.
 *
 * @param grades best first
 */
record Grading(
        String standard,
        UUID run,
        String edition,
        LocalDate asOf,
        LocalDate publishedOn,
        Shown shown,
        List<Line> grades) {

    Grading {
        grades = List.copyOf(grades);
    }

    /**
     * A grade of the run's edition.
     *
     * @param place 0 is the best
     * @param shown whether the public sees who has it
     */
    record Line(
            String id,
            int place,
            String label,
            String labelEn,
            String meaning,
            String colour,
            String supervision,
            boolean shown) {

        static Line of(Standard standard, Edition edition, int place) {
            Grade grade = edition.grades().get(place);
            return new Line(
                    grade.id(),
                    place,
                    grade.label().zh(),
                    grade.label().en(),
                    grade.meaning(),
                    grade.colour(),
                    grade.supervision().label().zh(),
                    standard.shows(edition, grade));
        }
    }

    /** Whether the public already sees exactly this. */
    boolean isShownBy(Present present) {
        return run.equals(present.run()) && shown == present.shown();
    }

    /** What the public sees of a standard now. */
    record Present(UUID run, Shown shown) {}

    /** A published run. */
    record Run(UUID id, String edition, LocalDate asOf, LocalDate publishedOn) {}
}
