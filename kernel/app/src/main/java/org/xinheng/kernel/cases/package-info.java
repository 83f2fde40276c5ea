/**
 * Cases with clocks: one small mechanism under objections, repair, lists, measures and commitments.
 *
 * <p>A feature describes its cases by a sealed interface of states, each a record with what is known in that state, and
 * by methods on a state that lead to the next one; a step that a state does not offer cannot be written. This package
 * keeps the file: its number, its queue, its deadline in working days, its timeline, its documents with gap-free
 * numbers and its proofs.
 *
 * <p>Promises: a step is taken on the version the officer saw or not at all; the same request twice is one step; nobody
 * changes what was written into the timeline; an overdue case is escalated once and stays in the queue.
 */
@Feature(mayUse = {"tenancy", "identity"})
@NullMarked
package org.xinheng.kernel.cases;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
