package org.xinheng.spi.standard;

import java.time.Period;
import java.util.List;

/**
 * What repetition costs: the n-th event within a period is worth other points than the first.
 *
 * @param within how far back earlier events are counted, from each event
 * @param steps by rising event number; an event takes the last step it reaches, or the plain points before the first
 * @since SPI 1.0
 */
public record Escalation(Period within, List<Step> steps) {

    /**
     * From this event on.
     *
     * @param fromEvent the number of the event within the period, at least 2
     * @param points what each such event is worth
     */
    public record Step(int fromEvent, Amount points) {}

    public Escalation {
        steps = List.copyOf(steps);
    }
}
