package org.xinheng.kernel.shared;

/**
 * Hears facts after their unit of work was committed. Implementations are CDI beans.
 *
 * <p>Called on a virtual thread, at least once per fact, possibly twice and possibly out of order: a listener reads the
 * present state and opens a unit of its own. An exception makes the fact be told again later.
 */
public interface FactListener<F extends Fact> {

    /** Which fact this listener wants. */
    Class<F> hears();

    /** Acts on the fact as the kernel itself in the fact's tenant. */
    void hear(Actor actor, F fact);
}
