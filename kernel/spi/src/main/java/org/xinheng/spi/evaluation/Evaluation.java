package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Grade;

/**
 * A subject's grade on a day, with every point explained: the points of all findings add up to the score.
 *
 * @param standard id of the standard
 * @param edition version of the edition that was in force
 * @param asOf the day the grade is for
 * @param score the points reached, between the edition's floor and cap
 * @param grade the grade after score and rules
 * @param findings the reasons, in the standard's order: groups first, then rules about the grade
 * @since SPI 1.0
 */
public record Evaluation(
        String standard, String edition, LocalDate asOf, Points score, Grade grade, List<Finding> findings) {

    public Evaluation {
        findings = List.copyOf(findings);
    }
}
