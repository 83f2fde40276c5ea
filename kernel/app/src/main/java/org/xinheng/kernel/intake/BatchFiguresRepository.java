package org.xinheng.kernel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.xinheng.kernel.tenancy.TenantFigures;
import org.xinheng.kernel.tenancy.Unit;

/** How many batches a tenant's bureaus have reported. */
@ApplicationScoped
class BatchFiguresRepository implements TenantFigures {

    @Override
    public Map<String, Long> count(Unit unit) {
        return Map.of(
                "batches",
                unit.handle()
                        .createQuery("select count(*) from intake_batch")
                        .mapTo(Long.class)
                        .one());
    }
}
