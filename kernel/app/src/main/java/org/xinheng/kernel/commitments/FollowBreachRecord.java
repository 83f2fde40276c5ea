package org.xinheng.kernel.commitments;

import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CaseState;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.records.RecordWithdrawn;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * Nobody stays a breaker of promises whose record was withdrawn, by objection or otherwise: the determination does not
 * stand any more.
 *
 * @param <S> the states of the promise
 * @param <B> the state in which it is broken
 */
public abstract class FollowBreachRecord<S extends CaseState, B extends CaseState>
        implements FactListener<RecordWithdrawn> {

    private static final String WHY = "作为认定结果的信用记录已撤回";

    private final Work work;
    private final Cases cases;
    private final PromiseRepository ledger;
    private final CaseKind<S> kind;
    private final Step<B> step;

    protected FollowBreachRecord(Work work, Cases cases, PromiseRepository ledger, CaseKind<S> kind, Step<B> step) {
        this.work = work;
        this.cases = cases;
        this.ledger = ledger;
        this.kind = kind;
        this.step = step;
    }

    /** How a broken promise becomes one that is not. */
    protected abstract Move<S> clear(Unit unit, B broken, String why);

    @Override
    public final Class<RecordWithdrawn> hears() {
        return RecordWithdrawn.class;
    }

    @Override
    public final void hear(Actor actor, RecordWithdrawn fact) {
        work.change(Actor.system(actor.tenant()), kind.id() + ".follow-withdrawal", unit -> {
            unit.note("record", fact.record());
            ledger.findBrokenOf(unit, fact.record())
                    .ifPresent(id ->
                            cases.take(unit, kind, Ticket.present(id), step, (_, broken) -> clear(unit, broken, WHY)));
        });
    }
}
