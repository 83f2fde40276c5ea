package org.xinheng.kernel.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Rounds;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * Makes running promises of which a day is near a task of their bureau (early warning). Whoever extends it says when it
 * runs.
 *
 * @param <S> the states of the promise
 * @param <R> the state in which it runs
 */
public abstract class WarnPromises<S extends CaseState, R extends CaseState> {

    private static final int AT_ONCE = 100;

    private final Work work;
    private final Cases cases;
    private final PromiseRepository ledger;
    private final CaseKind<S> kind;
    private final Step<R> step;
    private final Rounds rounds;
    private final Clock clock;

    protected WarnPromises(
            Work work,
            Cases cases,
            PromiseRepository ledger,
            CaseKind<S> kind,
            Step<R> step,
            Rounds rounds,
            Clock clock) {
        this.work = work;
        this.cases = cases;
        this.ledger = ledger;
        this.kind = kind;
        this.step = step;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** How a running promise becomes a task. */
    protected abstract Move<S> fallDue(Unit unit, UUID id, R running);

    /** All tenants; what fails is tried again the next time. */
    protected final void warnTenants() {
        rounds.whereThereAre(
                kind.id() + ".warn", ledger.toWarn(), today(), tenant -> Rounds.whileAny(() -> warn(tenant)));
    }

    /** Makes a part of a tenant's promises a task; how many. */
    public final int warn(int tenant) {
        return work.run(Actor.system(tenant), kind.id() + ".warn", unit -> {
            List<UUID> near = ledger.listToWarn(unit, today(), AT_ONCE);
            near.forEach(id -> cases.take(
                    unit, kind, Ticket.present(id), step, (file, running) -> fallDue(unit, file.id(), running)));
            unit.note("warned", near.size());
            return near.size();
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
