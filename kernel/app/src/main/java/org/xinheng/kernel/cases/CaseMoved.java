package org.xinheng.kernel.cases;

import java.util.UUID;
import org.xinheng.kernel.shared.Fact;

/**
 * A step was taken; opening is the first.
 *
 * @param kind id of the kind of case
 * @param state name of the state it is in now
 */
public record CaseMoved(UUID caseFile, String kind, String step, String state) implements Fact {}
