/**
 * Places: which divisions there are, what bureaus a place of a kind usually has, and what happens when a place gets another
 * division code.
 *
 * <p>The registry holds the code of today; records, numbers and reports keep the code they were made under. Who is above a
 * place registers the change, together with those below it that change with it, so that no place ever stands outside the one
 * above it.
 */
@Feature(mayUse = {"tenancy"})
@NullMarked
package org.xinheng.kernel.identity.places;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
