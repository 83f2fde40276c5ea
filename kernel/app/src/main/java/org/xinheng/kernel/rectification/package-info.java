/**
 * The ledger of special rectification (专项治理): programmes with their basis, the subjects in them, the reminders and talks
 * with minutes and results, and what came of each.
 *
 * <p>Promises: every subject is there for a written reason, everything done stays as it was written down, and the counts
 * are those of the ledger. It promises that nothing follows from it by itself: no other feature reads it, so being in a
 * programme restricts nobody and is shown to nobody outside the authority.
 */
@Feature(mayUse = {"tenancy", "identity", "cases"})
@NullMarked
package org.xinheng.kernel.rectification;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
