/**
 * The audit trail and the outbox: one line per unit of work, sealed in batches into a hash chain; facts delivered after
 * their commit.
 *
 * <p>Writers never wait for each other: a line is written in the unit's own transaction without touching a chain head.
 * One sealer per tenant orders lines and seals them, so an altered, removed or reordered sealed line is found and named.
 */
@Feature(mayUse = {"tenancy", "identity"})
@NullMarked
package org.xinheng.kernel.audit;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
