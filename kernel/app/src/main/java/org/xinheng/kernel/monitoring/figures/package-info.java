/**
 * Figures of a month: what bureaus reported, how well, how fast cases ended, how commitments were kept; as a whole, by bureau,
 * over twelve months, and the order of the bureaus.
 *
 * <p>Promises: every figure says in words what it is, and comes with its numerator, its denominator and the way to the rows
 * behind it; a month without data has no value, never a zero. Only a bureau's own number of decisions is stated by hand, with
 * who said it and when.
 */
@NullMarked
package org.xinheng.kernel.monitoring.figures;

import org.jspecify.annotations.NullMarked;
