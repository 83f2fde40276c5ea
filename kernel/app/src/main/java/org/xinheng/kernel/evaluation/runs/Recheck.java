package org.xinheng.kernel.evaluation.runs;

import java.math.BigDecimal;
import java.util.UUID;
import org.xinheng.spi.Points;

/**
 * A published grade beside what the same standard says today about the same day.
 *
 * @param records how many records the standard looked at
 * @param findings the reasons as they are kept with a grade
 */
public record Recheck(UUID run, UUID subject, Mark before, Mark after, int records, String findings) {

    /** A grade and its score. */
    public record Mark(String grade, BigDecimal score) {}

    /** Whether the published grade or its score was wrong. */
    public boolean differs() {
        return !before.grade().equals(after.grade()) || before.score().compareTo(after.score()) != 0;
    }

    static Recheck of(UUID run, PublishedGrade published, GradeRepository.Row row) {
        return new Recheck(
                run,
                published.subject(),
                new Mark(published.grade(), published.score()),
                new Mark(row.grade(), new Points(row.score()).decimal()),
                row.records(),
                row.findings());
    }
}
