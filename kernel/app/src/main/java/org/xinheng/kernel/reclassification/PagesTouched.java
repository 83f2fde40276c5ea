package org.xinheng.kernel.reclassification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinheng.kernel.tenancy.Unit;

/** Records that would leave the public site. */
@ApplicationScoped
class PagesTouched implements ImpactCounter {

    private final RecordImpactRepository records;

    PagesTouched(RecordImpactRepository records) {
        this.records = records;
    }

    @Override
    public Impact count(Unit unit, ItemChange change) {
        long leaving = change.disclosure() == null ? 0 : records.count(unit, change, true);
        return new Impact("pages", "不再对社会公示", leaving, List.of());
    }
}
