/**
 * Adoptions: a tenant's own values for a standard's parameters, as dated law.
 *
 * <p>One officer proposes values within their bounds, from today or later, with reason, basis and document number; another
 * approves or rejects them, or the proposer withdraws them. Promises: nobody approves their own; nothing counts backwards;
 * what was approved is never changed, only followed by what is approved next; values made for one edition of a standard do
 * not slip into another. Trying values out beforehand lives in {@code runs}.
 */
@NullMarked
package org.xinheng.kernel.evaluation.adoptions;

import org.jspecify.annotations.NullMarked;
