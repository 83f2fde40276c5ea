package org.xinheng.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Points;
import org.xinheng.spi.SubjectFile;

/**
 * One example of the law: what is known about a subject, and what must follow.
 *
 * @param name what it shows, a sentence
 * @param standard id of the standard
 * @param asOf the day the grade is for
 * @param file what is known
 * @param documents document numbers by record id, so that findings can be compared with what people read
 * @param grade the grade that must follow
 * @param score the score that must follow
 * @param reasons findings that must be among the reasons
 */
public record Scenario(
        String name,
        String standard,
        LocalDate asOf,
        SubjectFile file,
        Map<UUID, String> documents,
        String grade,
        Points score,
        List<Reason> reasons) {

    public Scenario {
        documents = Map.copyOf(documents);
        reasons = List.copyOf(reasons);
    }

    /**
     * A finding that must be there.
     *
     * @param rule id of the rule
     * @param points what it must give; null if that does not matter
     * @param documents numbers of the documents it must name, in order; empty if that does not matter
     */
    public record Reason(String rule, @Nullable Points points, List<String> documents) {
        public Reason {
            documents = List.copyOf(documents);
        }
    }
}
