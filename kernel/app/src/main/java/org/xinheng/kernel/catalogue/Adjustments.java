package org.xinheng.kernel.catalogue;

import java.util.List;
import java.util.Map;

/** Where the catalogue learns what tenants decided about items. */
public interface Adjustments {

    /** A tenant's adjustments by item, past ones too. Opens no unit of work. */
    Map<String, List<Adjustment>> of(int tenant);
}
