package org.xinheng.kernel.measures.tasks;

/** A measure that was pushed, to choose from. */
public record PushedMeasure(String measure, String label, boolean incentive) {}
