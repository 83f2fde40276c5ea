package org.xinheng.kernel.measures.tasks;

import org.xinheng.kernel.cases.CaseView;

/**
 * A task as its page shows it.
 *
 * @param task the same row as in lists
 * @param file the case: timeline, proofs, papers; its body holds the order with effect and basis, and the execution
 */
public record MeasureTaskView(MeasureTaskRow task, CaseView file) {}
