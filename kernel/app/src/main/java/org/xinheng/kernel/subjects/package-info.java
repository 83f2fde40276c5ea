/**
 * Who can be on record: organisations in one registry for the whole platform, natural persons sealed and known to one
 * tenant only; wrong and doubled codes in a queue with a ledger; subjects that may be one and the same.
 *
 * <p>Promises: an identity number or the name of a natural person never stands in a key, a log, a message or an index
 * in clear. It does not decide what is recorded about a subject.
 */
@Feature(mayUse = {"tenancy", "identity"})
@NullMarked
package org.xinheng.kernel.subjects;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
