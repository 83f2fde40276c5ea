package org.xinheng.kernel.lists;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.DueProcess;
import org.xinheng.definitions.ListKind;
import org.xinheng.definitions.ListVersion;
import org.xinheng.definitions.SubjectKind;

/**
 * A list as it is in force today.
 *
 * @param verified false when the texts still have to be checked by a lawyer
 * @param term ISO period
 * @param decidedHere whether authorities of this place may decide
 * @param entries how many stand on it
 */
public record ListKindView(
        String id,
        String label,
        String labelEn,
        String level,
        String levelLabel,
        String polarity,
        String polarityLabel,
        String basis,
        boolean verified,
        List<String> subjectKinds,
        String term,
        @Nullable Extension extension,
        String publicity,
        String decider,
        String deciderRank,
        boolean decidedHere,
        List<String> grounds,
        @Nullable Notice notice,
        String warning,
        String listing,
        String removal,
        String remedy,
        List<String> conditions,
        @Nullable Early early,
        int entries) {

    /** A longer term in grave cases; ISO periods. */
    public record Extension(String atLeast, String atMost, String when) {}

    /**
     * Time to answer before the decision.
     *
     * @param statementDays working days
     * @param hearingDays working days, or null when there is no hearing
     */
    public record Notice(int statementDays, @Nullable Integer hearingDays) {}

    /** Removal by repair before the term; {@code after} as an ISO period. */
    public record Early(String after, List<String> conditions) {}

    static ListKindView of(
            ListKind kind, ListVersion version, boolean decidedHere, int entries, ToIntFunction<String> days) {
        DueProcess process = version.process();
        var extension = version.extension();
        var notice = process.notice();
        var early = process.exit().early();
        return new ListKindView(
                kind.id(),
                kind.label().zh(),
                kind.label().en(),
                kind.level().name(),
                kind.level().label(),
                kind.polarity().name(),
                kind.polarity().label(),
                version.basis().citation(),
                version.basis().verified(),
                version.subjectKinds().stream().map(SubjectKind::name).sorted().toList(),
                version.term().toString(),
                extension == null
                        ? null
                        : new Extension(
                                extension.atLeast().toString(),
                                extension.atMost().toString(),
                                extension.when()),
                version.publicity().name(),
                process.decider().body(),
                process.decider().rank().label(),
                decidedHere,
                process.grounds(),
                notice == null
                        ? null
                        : new Notice(
                                days.applyAsInt(notice.statementWithin()),
                                notice.hearingWithin() == null ? null : days.applyAsInt(notice.hearingWithin())),
                process.warning(),
                process.procedures().listing(),
                process.procedures().removal(),
                process.procedures().remedy(),
                process.exit().conditions(),
                early == null ? null : new Early(early.after().toString(), early.conditions()),
                entries);
    }
}
