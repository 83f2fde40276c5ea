/**
 * Repair of negative records: a subject reads from when it may apply and what is missing, applies with a signed commitment
 * and proofs, the platform checks the papers, the determining bureau decides in time by two persons, and a grant reaches
 * every copy.
 *
 * <p>Promises: nobody waits for a clerk to learn whether it may apply; with the decision the record is out of effect in the
 * same transaction; every {@link org.xinheng.kernel.repair.RepairConsumer} acknowledges once, one that is down is tried
 * until it is back and stays visible as overdue, and the case closes only when all receipts are in. A broken commitment or
 * false material brings the longest publicity back and is remembered.
 */
@Feature(mayUse = {"tenancy", "identity", "cases", "records"})
@NullMarked
package org.xinheng.kernel.repair;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
