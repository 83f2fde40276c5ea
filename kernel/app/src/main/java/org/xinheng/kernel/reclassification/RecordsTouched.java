package org.xinheng.kernel.reclassification;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.tenancy.Unit;

/** Records whose circle or class would change. */
@ApplicationScoped
class RecordsTouched implements ImpactCounter {

    private static final int SHOWN = 5;

    private final RecordImpactRepository records;

    RecordsTouched(RecordImpactRepository records) {
        this.records = records;
    }

    @Override
    public Impact count(Unit unit, ItemChange change) {
        return new Impact("records", "信用记录", records.count(unit, change, false), records.samples(unit, change, SHOWN));
    }
}
