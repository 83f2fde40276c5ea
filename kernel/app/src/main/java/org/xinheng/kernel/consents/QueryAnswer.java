package org.xinheng.kernel.consents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.receipts.Link;
import org.xinheng.kernel.reports.ReportContent;

/**
 * What an institution gets.
 *
 * @param digest SM3 of {@code answer} as it is sent (UTF-8, without white space between its signs); the receipt names it
 * @param receipt proof of the question and the answer
 */
public record QueryAnswer(Answer answer, String digest, Link.Receipt receipt) {

    /**
     * What the consent opens, and nothing else.
     *
     * @param consent number of the consent it rests on
     * @param until the last day of that consent
     * @param closed scopes of the consent that the law of the day does not open any more
     */
    public record Answer(
            String consent,
            LocalDate until,
            About subject,
            String purpose,
            LocalDate on,
            List<Opened> scopes,
            List<String> closed) {

        public Answer {
            scopes = List.copyOf(scopes);
            closed = List.copyOf(closed);
        }

        int entries() {
            return scopes.stream()
                    .mapToInt(scope -> scope.entries().size() + scope.grades().size())
                    .sum();
        }
    }

    /**
     * Whom it is about.
     *
     * @param kindLabel what it is, where the basic facts are opened
     * @param formerNames former names, where the basic facts are opened
     */
    public record About(String code, String name, @Nullable String kindLabel, List<String> formerNames) {

        public About {
            formerNames = List.copyOf(formerNames);
        }
    }

    /**
     * A scope with what is on file in it.
     *
     * @param grades only in the scope of grades
     */
    public record Opened(String id, String label, List<ReportContent.Entry> entries, List<Grade> grades) {

        public Opened {
            entries = List.copyOf(entries);
            grades = List.copyOf(grades);
        }
    }

    /**
     * A published grade; no score.
     *
     * @param standard label of the standard
     * @param asOf the day it is for
     */
    public record Grade(String standard, String edition, String grade, LocalDate asOf) {}
}
