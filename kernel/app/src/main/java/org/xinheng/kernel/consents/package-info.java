/**
 * Consents (授权查询、信易贷): a firm opens parts of its own file to an institution, for a purpose and a time, and sees every
 * query; the institution's machine client queries by consent and by nothing else.
 *
 * <p>Promises: a consent is what was read and signed, word for word; revocation counts from the very next query on, for a
 * query holds the consent it rests on until its answer is kept; every query is a signed link of a chain, those that were
 * refused, too, and the firm reads them all; officers see counts. The file itself is gathered where reports gather it;
 * natural persons, sealed fields and scores are never in it.
 */
@Feature(mayUse = {"tenancy", "identity", "cases", "records", "reports", "evaluation", "receipts"})
@NullMarked
package org.xinheng.kernel.consents;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
