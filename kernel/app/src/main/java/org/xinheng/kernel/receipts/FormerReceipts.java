package org.xinheng.kernel.receipts;

import java.util.List;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.seal.Sm2PublicKey;

/**
 * Receipts the unit's tenant brought along from another installation, which signed them with its own key. Implemented by
 * {@code archives}, so the arrow points up.
 */
public interface FormerReceipts {

    /**
     * The first receipts of a chain, as far as one installation issued them.
     *
     * @param through number of the last receipt it may have signed
     */
    record Issued(Series series, long through, Sm2PublicKey key) {}

    /** Everywhere the tenant was before; nothing for tenants that were opened here. */
    List<Issued> list(Unit unit);
}
