/**
 * How well the bureaus report: the seven-working-day clock per bureau, and what waits for whom.
 *
 * <p>Only reads what other features stored, under the same row security; it changes nothing and decides nothing.
 */
@Feature(mayUse = {"tenancy", "identity"})
@NullMarked
package org.xinheng.kernel.monitoring;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
