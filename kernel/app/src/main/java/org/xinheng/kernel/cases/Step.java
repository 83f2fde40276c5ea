package org.xinheng.kernel.cases;

import java.util.List;

/**
 * A step as its kind describes it.
 *
 * @param name stable name of the step
 * @param label what the timeline calls it, in Chinese
 * @param from the states in which it can be taken
 * @param others steps whose taker may not take this one too (第二人复核)
 */
public record Step<F extends CaseState>(String name, String label, Class<F> from, List<String> others) {

    public Step(String name, String label, Class<F> from) {
        this(name, label, from, List.of());
    }

    /** The same step, for another person than whoever took the steps named. */
    public Step<F> byOtherThan(String... steps) {
        return new Step<>(name, label, from, List.of(steps));
    }
}
