/**
 * What the public may see, from which day to which day: copies records into the public read model and takes them down.
 *
 * <p>Promises: nothing about a natural person, nothing held, withdrawn or of the minor class, no field that is secret or
 * narrower than public is ever copied; whatever is public today was publishable at its last change. The copy is made
 * set-wise from the present state of the records, so hearing of a change twice, late or out of order does no harm. It
 * does not decide periods: these are computed from the dated regime when a record is merged.
 *
 * <p>Also publishes grades of organisations, where a standard says so, and how every standard grades. Scores are never
 * public; a run replaces the one before at once; what is switched off comes down and says so.
 */
@Feature(mayUse = {"tenancy", "identity", "catalogue", "subjects", "records", "repair", "plugins", "evaluation"})
@NullMarked
package org.xinheng.kernel.publicity;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
