/**
 * How facts arrive: files and API calls are read, checked row by row, and refused with reasons or accepted as records.
 *
 * <p>Promises: a file is never held in memory; every accepted row is recorded exactly once, whatever dies in between;
 * the same file again changes nothing; whatever is not simply accepted comes back with a Chinese sentence that says
 * what to do. It does not decide who may see a record ({@code records}) and shows nothing to the public.
 */
@Feature(mayUse = {"tenancy", "identity", "subjects", "catalogue", "records"})
@NullMarked
package org.xinheng.kernel.intake;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
