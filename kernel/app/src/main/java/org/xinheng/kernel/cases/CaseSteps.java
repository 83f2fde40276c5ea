package org.xinheng.kernel.cases;

import java.util.UUID;
import java.util.function.BiFunction;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;

/**
 * The steps of one kind of case, each in a unit of its own named {@code <kind>.<step>}. Made by {@link CaseTurns}; safe for
 * several threads.
 *
 * @param <S> the kind's states
 * @param <V> what a step answers
 */
public final class CaseSteps<S extends CaseState, V> {

    private final CaseTurns turns;
    private final CaseKind<S> kind;
    private final BiFunction<Unit, UUID, V> shown;

    CaseSteps(CaseTurns turns, CaseKind<S> kind, BiFunction<Unit, UUID, V> shown) {
        this.turns = turns;
        this.kind = kind;
        this.shown = shown;
    }

    /** What a step does, given the file as it was and its state. */
    @FunctionalInterface
    public interface Turn<S extends CaseState, F extends CaseState> {
        Move<S> take(Unit unit, CaseFile<S> before, F state);
    }

    /**
     * A step of the officers whose turn it is.
     *
     * @return the case as it stands afterwards
     * @throws KernelException {@code ROLE_MISSING} (403) for firms; {@code CASE_NOT_YOURS} (403) when it is another bureau's
     *     turn; and what {@link Cases#take} says
     */
    public <F extends CaseState> V byOfficer(Actor actor, Ticket ticket, Step<F> step, Turn<S, F> turn) {
        actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return turns.work().run(actor, kind.id() + "." + step.name(), unit -> {
            var file = turns.cases().take(unit, kind, ticket, step, (before, state) -> {
                turns.sight().requireTurn(unit, before);
                return turn.take(unit, before, state);
            });
            return shown.apply(unit, file.id());
        });
    }

    /**
     * A step of the applicant: the firm the case is about, or who opened it at a counter.
     *
     * @return the case as it stands afterwards
     * @throws KernelException {@code CASE_UNKNOWN} (404) for those who may not see the case; {@code CASE_NOT_YOURS} (403) for
     *     others who may; and what {@link Cases#take} says
     */
    public <F extends CaseState> V byApplicant(Actor actor, Ticket ticket, Step<F> step, Turn<S, F> turn) {
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return turns.work().run(actor, kind.id() + "." + step.name(), unit -> {
            turns.desk().view(unit, ticket.id());
            var file = turns.cases().take(unit, kind, ticket, step, (before, state) -> {
                turns.sight().requireApplicant(unit, before);
                return turn.take(unit, before, state);
            });
            return shown.apply(unit, file.id());
        });
    }
}
