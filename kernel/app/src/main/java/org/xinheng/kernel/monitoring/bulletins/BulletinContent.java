package org.xinheng.kernel.monitoring.bulletins;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.kernel.monitoring.figures.MonthView;

/**
 * What a bulletin says.
 *
 * @param place name of the authority
 * @param edition 1 for the first of the month
 * @param comment of the administrator, or empty
 * @param figures of the month
 * @param problems of bureaus, counted from the figures
 * @param waiting what waited for somebody on the day of issue
 */
public record BulletinContent(
        String number,
        String place,
        String month,
        int edition,
        LocalDate issuedOn,
        String comment,
        MonthView figures,
        List<Problem> problems,
        List<Waiting> waiting) {

    /** Something a bureau has to mend; {@code count} in the figure's own unit. */
    public record Problem(String bureau, String what, long count, String unit) {}

    /** A kind of thing that waited, and how many. */
    public record Waiting(String what, long count) {}

    /** Title on the first page, such as 2026年11月信用监测通报. */
    public String title() {
        return "%s年%d月信用监测通报%s"
                .formatted(
                        month.substring(0, 4),
                        Integer.parseInt(month.substring(5)),
                        edition == 1 ? "" : "（第%d版）".formatted(edition));
    }

    /** The comment's lines. */
    public List<String> paragraphs() {
        return comment.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
