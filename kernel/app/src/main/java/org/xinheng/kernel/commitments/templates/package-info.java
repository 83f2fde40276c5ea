/**
 * Commitment templates a bureau makes itself: the words its commitments of a kind are signed in, for the matters it names.
 *
 * <p>Promises: one person proposes and another approves; a template is used for commitments begun from its day on, and never
 * changes; commitments that were signed keep their words. It does not begin or sign anything.
 */
@NullMarked
package org.xinheng.kernel.commitments.templates;

import org.jspecify.annotations.NullMarked;
