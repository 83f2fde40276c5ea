/**
 * Credit commitments and contracts: what a firm promised in words it read and signed, supervised until a bureau determines
 * how it was kept.
 *
 * <p>Promises: nobody is bound by words that were not shown, for the signature holds their hash; what a bureau determines
 * becomes a record through the intake gate in the same transaction or not at all, and a breach needs a second person;
 * the firm objects and repairs as with any record, and what is public follows the record; a broken commitment of repair
 * takes the repair back. What a natural person promises at a counter is kept by the bureau alone: sealed, on no public
 * page, in no record.
 */
@Feature(mayUse = {"tenancy", "identity", "cases", "subjects", "records", "intake", "repair"})
@NullMarked
package org.xinheng.kernel.commitments;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
