/**
 * Programmes: what the plan of a place and of those above it sets bureaus, by when and how it is measured, as the packs write
 * it. Public knowledge: asking opens no unit of work and leaves no audit line. Nothing about a subject follows from it.
 */
@Feature(mayUse = {"tenancy", "identity"})
@NullMarked
package org.xinheng.kernel.programmes;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
