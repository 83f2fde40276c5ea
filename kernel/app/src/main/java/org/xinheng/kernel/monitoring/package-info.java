/**
 * How well the bureaus report: the seven-working-day clock per bureau, figures of every month, and what waits for whom.
 *
 * <p>Reads what other features stored, under the same row security; it changes none of it and decides nothing.
 */
@Feature(mayUse = {"tenancy", "identity", "cases", "lists", "intake", "reports"})
@NullMarked
package org.xinheng.kernel.monitoring;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
