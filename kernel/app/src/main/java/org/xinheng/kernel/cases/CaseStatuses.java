package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Work;

/** Tells how far a case is to whoever has its number and query code, without a log-in. */
@ApplicationScoped
public class CaseStatuses {

    private final Work work;
    private final CaseStatusRepository statuses;
    private final Deadlines deadlines;
    private final Clock clock;

    CaseStatuses(Work work, CaseStatusRepository statuses, Deadlines deadlines, Clock clock) {
        this.work = work;
        this.statuses = statuses;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The status of a case. Nothing when the number is unknown or the code is not its own: the caller cannot tell which.
     *
     * @param number as on the receipt; blanks and case do not matter
     * @param queryCode likewise
     */
    public Optional<CaseStatus> find(int tenant, String number, String queryCode) {
        return work.run(Actor.system(tenant), "cases.status", unit -> {
            var found = statuses.find(unit, plain(number), plain(queryCode));
            unit.note("found", found.isPresent());
            found.ifPresent(status -> unit.note("number", status.number()));
            return found.map(this::counted);
        });
    }

    private CaseStatus counted(CaseStatus status) {
        LocalDate due = status.due();
        return due == null
                ? status
                : new CaseStatus(
                        status.number(),
                        status.kindLabel(),
                        status.stateLabel(),
                        status.closed(),
                        due,
                        deadlines.workingDaysLeft(LocalDate.now(clock), due),
                        status.certain(),
                        status.steps());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
