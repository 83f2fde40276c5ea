/**
 * Credit reports: what is on file about a subject, written down as of a moment for whoever may see it.
 *
 * <p>Promises: sections and coverage follow the law of reports of the day; a public report holds public information only, a
 * firm's own report its own; all forms (PDF, HTML, JSON) are made from one text with one hash and carry an SM2 seal that can
 * be verified without a server; numbers have no holes; who took a report away is kept; a report whose contents fall – a
 * record withdrawn, corrected, repaired – is revoked and says so on the verification page. It never holds a score of the
 * platform's own and is not about natural persons.
 */
@Feature(mayUse = {"tenancy", "identity", "records", "lists", "repair", "intake"})
@NullMarked
package org.xinheng.kernel.reports;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
