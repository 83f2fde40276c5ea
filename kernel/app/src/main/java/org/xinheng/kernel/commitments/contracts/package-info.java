/**
 * Contracts under supervision: registered by a bureau or a firm with the nodes of their performance, each node noted when
 * it is due, and the whole determined like a commitment.
 *
 * <p>Promises: an open node is a task before its day; what is determined becomes a record through the intake gate in the
 * same transaction; a breach needs evidence and a second person.
 */
@NullMarked
package org.xinheng.kernel.commitments.contracts;

import org.jspecify.annotations.NullMarked;
