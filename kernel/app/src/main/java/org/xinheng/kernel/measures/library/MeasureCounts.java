package org.xinheng.kernel.measures.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.measures.tasks.MeasureTaskError;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;

/** The case library in figures: how often each measure was pushed, carried out and lifted, by body and month. */
@ApplicationScoped
public class MeasureCounts {

    private static final int USUAL_MONTHS = 12;

    private final Work work;
    private final CaseSight sight;
    private final TaskCountRepository counts;
    private final Clock clock;

    MeasureCounts(Work work, CaseSight sight, TaskCountRepository counts, Clock clock) {
        this.work = work;
        this.sight = sight;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Counts of tasks pushed between two days, both included; the last twelve months when none is given. A bureau sees its
     * own.
     *
     * @throws KernelException {@code MEASURE_TASK_INVALID} (400) when the period ends before it begins
     */
    public List<MeasureCount> count(Actor actor, @Nullable LocalDate from, @Nullable LocalDate until) {
        actor.require(Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR);
        LocalDate last = until == null ? LocalDate.now(clock) : until;
        LocalDate first = from == null ? last.minusMonths(USUAL_MONTHS) : from;
        if (last.isBefore(first)) {
            throw new KernelException(
                    MeasureTaskError.MEASURE_TASK_INVALID, "统计期间的截止日%s早于起始日%s，请调整后再查。".formatted(last, first));
        }
        return work.run(actor, "measures.counts", unit -> counts.count(unit, sight.of(unit), first, last));
    }
}
